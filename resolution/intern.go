package resolution

import (
	"hash/maphash"
	"sync"
)

// An interner keeps the Works of ids that were made from bytes, so that an id seen before costs no allocation. It is safe for concurrent use.
// A shard that has grown over its bound starts anew: a long run over ids without end must not keep them all.
type interner struct {
	seed   maphash.Seed
	bound  int // works of a shard
	shards [16]struct {
		sync.RWMutex
		works map[string]Work
	}
}

var interned = &interner{seed: maphash.MakeSeed(), bound: 1 << 14}

// work returns the Work of a canonical id.
func (in *interner) work(id []byte) Work {
	shard := &in.shards[maphash.Bytes(in.seed, id)%uint64(len(in.shards))]
	shard.RLock()
	w, ok := shard.works[string(id)]
	shard.RUnlock()
	if ok {
		return w
	}
	s := string(id)
	w = MakeWork(s)
	shard.Lock()
	if shard.works == nil || len(shard.works) >= in.bound {
		shard.works = make(map[string]Work)
	}
	shard.works[s] = w
	shard.Unlock()
	return w
}

// Intern returns the Work of an id that is canonical already. An id seen before costs no allocation.
func Intern(id []byte) Work {
	if len(id) == 0 {
		return Work{}
	}
	return interned.work(id)
}
