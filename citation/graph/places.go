package graph

import "slices"

// A place takes eight bytes: 24 bits of the work, 32 bits of the offset, 8 bits of the relation. What is higher, and the citing document, is said once for a block.
const (
	workBits   = 24
	offsetBits = 32
	offsetAt   = 8
	workAt     = offsetAt + offsetBits
)

// A block names the high bits that its places share.
type block struct {
	from  uint32
	works uint8  // number of the cited work, from bit 24 on
	high  uint32 // offset, from bit 32 on
}

// places are a set of packed places: unsorted behind clean until compacted.
type places struct {
	list  []uint64
	clean int
}

// pack returns the block and the eight bytes of a place.
func pack(from, to uint32, offset int64, relation uint8) (block, uint64) {
	return block{from, uint8(to >> workBits), uint32(uint64(offset) >> offsetBits)},
		uint64(to&(1<<workBits-1))<<workAt | uint64(uint32(offset))<<offsetAt | uint64(relation)
}

// unpack is the inverse of pack.
func (b block) unpack(p uint64) (to uint32, offset int64, relation uint8) {
	return uint32(b.works)<<workBits | uint32(p>>workAt), int64(b.high)<<offsetBits | int64(uint32(p>>offsetAt)), uint8(p)
}

// put adds a place. Sorting waits until the set has doubled, so many documents of one file cost n log n together.
func (s *places) put(p uint64) {
	s.list = append(s.list, p)
	if len(s.list) >= 2*s.clean+64 {
		s.compact()
	}
}

// compact sorts the set and drops what is there twice.
func (s *places) compact() {
	if s.clean == len(s.list) {
		return
	}
	slices.Sort(s.list)
	s.list = slices.Compact(s.list)
	s.clean = len(s.list)
}

// runs yields the runs of places with one cited work.
func (s *places) runs(yield func([]uint64) bool) {
	for rest := s.list; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n]>>workAt == rest[0]>>workAt {
			n++
		}
		if !yield(rest[:n:n]) {
			return
		}
		rest = rest[n:]
	}
}
