import type { ControlInput } from '../controlEvent.ts'
import { describe, expect, it } from 'vitest'
import {
  admit,
  b64,
  circleOf,
  hash32,
  iid,
  inviteFor,
  keysOf,
  person,
  rekey,
  request,
  Scribe,
  seal,
  signature,
} from '#test/cast/scribe.ts'

const ana = person('Ana')
const ben = person('Ben')
const caro = person('Caro')
const mallory = person('Mallory')
const pair = { history: 'all', invite: 'steward', kind2: true } as const

const stewards = (scribe: Scribe): readonly string[] =>
  [...(scribe.log.membership?.members.values() ?? [])]
    .filter(member => member.role === 'steward')
    .map(member => member.account)

describe('how a circle begins', () => {
  it('[M1] the first entry makes its author the steward, and carries no key', () => {
    const scribe = new Scribe(ana)
    expect(stewards(scribe)).toEqual([ana.account])
    expect(scribe.log.membership?.epoch).toBe(0)
  })

  it('[M1] the second entry must be the creator\u2019s first key', () => {
    const scribe = new Scribe(ana)
    expect(scribe.refusal(ana, 'hello')).toBe('GENESIS')
    expect(scribe.refusal(ana, inviteFor(iid('x')))).toBe('GENESIS')
    scribe.tell(ana, { t: 'epoch.rotate', why: 'first', rekey: rekey(1, [ana]) })
    expect(scribe.refusal(ana, 'hello')).toBeUndefined()
  })

  it('[T40] an account id that is not the hash of its key cannot make a circle', () => {
    expect(() => new Scribe({ ...ana, account: ben.account })).toThrow('BAD_KEY')
  })

  it('[N6] a side circle is never a circle of one or of two, and anything else as any circle', () => {
    const { circleId } = circleOf(ana, [ben]).log
    expect(() => new Scribe(ana, pair, circleId)).toThrow('GENESIS')
    expect(
      () => new Scribe(ana, { history: 'all', invite: 'steward', self: true }, circleId),
    ).toThrow('GENESIS')
    const side = new Scribe(ana, { history: 'all', invite: 'steward' }, circleId)
    expect(side.log.membership).toMatchObject({ parent: circleId, creator: ana.account })
  })

  it('[M2] nobody makes a second beginning', () => {
    const scribe = circleOf(ana, [ben])
    const again: ControlInput = {
      t: 'circle.create',
      m: keysOf(ben),
      n: b64('00'.repeat(16)),
      policy: pair,
    }
    expect(scribe.refusal(ben, again as never)).toBe('GENESIS')
  })
})

describe('invitations', () => {
  it('[M3] a member may invite only where the circle lets members invite', () => {
    expect(circleOf(ana, [ben]).refusal(ben, inviteFor(iid('b')))).toBe('ACL')
    const open = circleOf(ana, [ben], { history: 'all', invite: 'member' })
    expect(open.refusal(ben, inviteFor(iid('b')))).toBeUndefined()
    expect(open.refusal(ben, inviteFor(iid('b'), { role: 'steward' }))).toBe('ACL')
  })

  it('[M3] an open link never makes a steward, and needs a circle whose history is open', () => {
    const scribe = circleOf(ana, [])
    const open = inviteFor(iid('o'), { mode: 'open', seal: hash32('seal') })
    expect(scribe.refusal(ana, open)).toBeUndefined()
    expect(scribe.refusal(ana, { ...open, role: 'steward' })).toBe('ACL')
    expect(scribe.refusal(ana, inviteFor(iid('o'), { mode: 'open' }))).toBe('INVITE')
    const joined = circleOf(ana, [], { history: 'join', invite: 'steward' })
    expect(joined.refusal(ana, open)).toBe('INVITE')
  })

  it('[T35] an invitation is used as often as it says, once revoked never, and its id never again', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, inviteFor(iid('one')))
    admit(scribe, ana, ben, iid('one'), [ana])
    expect(scribe.refusal(caro, request(caro, iid('one')))).toBe('INVITE')
    scribe.tell(ana, inviteFor(iid('two')))
    scribe.tell(ana, { t: 'invite.revoke', i: iid('two') })
    expect(scribe.refusal(caro, request(caro, iid('two')))).toBe('INVITE')
    expect(scribe.refusal(ana, inviteFor(iid('two')))).toBe('INVITE')
  })

  it('[T35] when a single-use link is used, whoever else asked through it is no longer waiting', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, inviteFor(iid('one')))
    scribe.tell(mallory, request(mallory, iid('one')))
    admit(scribe, ana, ben, iid('one'), [ana])
    expect(scribe.log.membership?.requests.size).toBe(0)
  })

  it('[M4] a request names its own account and keys, once, and not from inside', () => {
    const scribe = circleOf(ana, [ben])
    scribe.tell(ana, inviteFor(iid('c'), { max: 3 }))
    expect(scribe.refusal(mallory, request(caro, iid('c')))).toBe('ACL')
    expect(scribe.refusal(ben, request(ben, iid('c')))).toBe('ACL')
    scribe.tell(caro, request(caro, iid('c')))
    expect(scribe.refusal(caro, request(caro, iid('c')), {}, 'tablet')).toBe('INVITE')
  })

  it('[T40] a request under an account that is not the hash of its key is refused', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, inviteFor(iid('c')))
    const stolen = { ...mallory, account: caro.account }
    expect(scribe.refusal(stolen, request(stolen, iid('c')))).toBe('BAD_KEY')
  })

  it('[T32] the keys that get in are the keys that asked', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, inviteFor(iid('b')))
    const asked = scribe.tell(ben, request(ben, iid('b')))
    const add = { t: 'member.add', req: b64(asked), role: 'member', epoch: 1, seal } as const
    expect(scribe.refusal(ana, { ...add, m: { ...keysOf(ben), ek: mallory.ek } })).toBe('BAD_KEY')
    expect(scribe.refusal(ana, { ...add, m: { ...keysOf(ben), sk: mallory.sk } })).toBe('BAD_KEY')
    expect(scribe.refusal(ana, { ...add, m: keysOf(caro) })).toBe('INVITE')
    expect(scribe.refusal(ana, { ...add, m: keysOf(ben), role: 'steward' })).toBe('INVITE')
    expect(scribe.refusal(ana, { ...add, m: keysOf(ben), epoch: 2 })).toBe('EPOCH')
    expect(scribe.refusal(ben, { ...add, m: keysOf(ben) })).toBe('NOT_MEMBER')
    expect(scribe.refusal(ana, { ...add, m: keysOf(ben) })).toBeUndefined()
  })

  it('[T30] nobody comes in without having asked', () => {
    const scribe = circleOf(ana, [])
    const ghost: ControlInput = {
      t: 'member.add',
      req: hash32('none'),
      m: keysOf(mallory),
      role: 'member',
      epoch: 1,
      seal,
    }
    expect(scribe.refusal(ana, ghost)).toBe('INVITE')
  })

  it('[M5] where history starts at joining, welcoming changes the key and leaves no way back', () => {
    const policy = { history: 'join', invite: 'steward' }
    const scribe = circleOf(ana, [], policy)
    scribe.tell(ana, inviteFor(iid('b')))
    const asked = scribe.tell(ben, request(ben, iid('b')))
    const add = { t: 'member.add', req: b64(asked), m: keysOf(ben), role: 'member' } as const
    expect(scribe.refusal(ana, { ...add, epoch: 1, seal })).toBe('SEALS')
    const chained = rekey(2, [ana, ben], { prev: true })
    expect(scribe.refusal(ana, { ...add, epoch: 2, rekey: chained })).toBe('EPOCH')
    expect(scribe.refusal(ana, { ...add, epoch: 2, rekey: rekey(2, [ana, ben]) })).toBeUndefined()
  })
})

describe('a circle of two', () => {
  it('[M6] both look after it; neither can remove the other; a third cannot come', () => {
    const scribe = circleOf(ana, [ben], pair)
    expect(stewards(scribe).toSorted()).toEqual([ana.account, ben.account].toSorted())
    const remove: ControlInput = {
      t: 'member.remove',
      a: [b64(ana.account)],
      rekey: rekey(2, [ben], { prev: true }),
    }
    expect(scribe.refusal(ben, remove)).toBe('ACL')
    expect(scribe.refusal(ben, { t: 'role.set', a: b64(ana.account), role: 'member' })).toBe('ACL')
    expect(scribe.refusal(ana, inviteFor(iid('c')))).toBe('INVITE')
    expect(scribe.refusal(ben, { t: 'member.leave' })).toBeUndefined()
  })

  it('[M6] after one left, another can be invited', () => {
    const scribe = circleOf(ana, [ben], pair)
    scribe.tell(ben, { t: 'member.leave' })
    scribe.tell(ana, { t: 'epoch.rotate', why: 'left', rekey: rekey(2, [ana], { prev: true }) })
    expect(scribe.refusal(ana, inviteFor(iid('c')))).toBeUndefined()
  })
})

describe('a vault', () => {
  it('[M7] a circle of one has no invitations, no joining, no roles', () => {
    const scribe = circleOf(ana, [], { history: 'all', invite: 'steward', self: true })
    expect(scribe.refusal(ana, inviteFor(iid('b')))).toBe('ACL')
    expect(scribe.refusal(ben, request(ben, iid('b')))).toBe('ACL')
    expect(scribe.refusal(ana, { t: 'role.set', a: b64(ana.account), role: 'member' })).toBe('ACL')
  })
})

describe('leaving and removing', () => {
  const remove = (
    scribe: Scribe,
    who: string,
    left: Parameters<typeof rekey>[1],
  ): ControlInput => ({
    t: 'member.remove',
    a: [b64(who)],
    rekey: rekey((scribe.log.membership?.epoch ?? 0) + 1, left, { prev: true }),
  })

  it('[T53] a removal seals the new key for exactly those who stay', () => {
    const scribe = circleOf(ana, [ben, caro])
    expect(scribe.refusal(ana, remove(scribe, caro.account, [ana, ben]))).toBeUndefined()
    expect(scribe.refusal(ana, remove(scribe, caro.account, [ana]))).toBe('SEALS')
    expect(scribe.refusal(ana, remove(scribe, caro.account, [ana, ben, caro]))).toBe('SEALS')
    expect(scribe.refusal(ana, remove(scribe, caro.account, [ana, mallory]))).toBe('SEALS')
    expect(scribe.refusal(ana, remove(scribe, caro.account, [ana, ana]))).toBe('SEALS')
  })

  it('[T37] only a steward removes, sets roles, closes', () => {
    const scribe = circleOf(ana, [ben, caro])
    expect(scribe.refusal(ben, remove(scribe, caro.account, [ana, ben]))).toBe('ACL')
    expect(scribe.refusal(ben, { t: 'role.set', a: b64(ben.account), role: 'steward' })).toBe('ACL')
    expect(scribe.refusal(ben, { t: 'circle.close' })).toBe('ACL')
    const early: ControlInput = {
      t: 'epoch.rotate',
      why: 'age',
      rekey: rekey(2, [ana, ben, caro], { prev: true }),
    }
    expect(scribe.refusal(ben, early)).toBe('ACL')
    expect(scribe.refusal(mallory, 'hello')).toBe('NOT_MEMBER')
  })

  it('[T36] a removal ends every open link and what waits through the removed person\u2019s links', () => {
    const scribe = circleOf(ana, [ben], { history: 'all', invite: 'member' })
    scribe.tell(ana, inviteFor(iid('open'), { mode: 'open', seal: hash32('s') }))
    scribe.tell(ana, inviteFor(iid('ask')))
    scribe.tell(ben, inviteFor(iid('bens')))
    scribe.tell(caro, request(caro, iid('bens')))
    const kept = rekey(2, [ana], { prev: true, inv: [{ i: iid('open'), h: hash32('s2') }] })
    expect(scribe.refusal(ana, { t: 'member.remove', a: [b64(ben.account)], rekey: kept })).toBe(
      'INVITE',
    )
    scribe.tell(ana, remove(scribe, ben.account, [ana]))
    const left = scribe.log.membership
    expect([...(left?.invites.values() ?? [])].map(invite => invite.mode)).toEqual(['ask'])
    expect(left?.requests.size).toBe(0)
    const join: ControlInput = {
      t: 'member.join',
      i: iid('open'),
      m: keysOf(ben),
      is: signature,
      seal,
    }
    expect(scribe.refusal(ben, join, { sseq: 1, prevEvent: '0'.repeat(64) as never }, 'new')).toBe(
      'INVITE',
    )
  })

  it('[T60] after somebody left, nothing is said until the key has changed, and anybody may change it', () => {
    const scribe = circleOf(ana, [ben, caro])
    scribe.tell(caro, { t: 'member.leave' })
    expect(scribe.refusal(ben, 'hello')).toBe('EPOCH')
    expect(scribe.refusal(ana, inviteFor(iid('d')))).toBe('EPOCH')
    scribe.tell(ben, {
      t: 'epoch.rotate',
      why: 'left',
      rekey: rekey(2, [ana, ben], { prev: true }),
    })
    expect(scribe.refusal(ben, 'hello')).toBeUndefined()
    expect(scribe.refusal(caro, 'hello')).toBe('NOT_MEMBER')
  })

  it('[T38] the last steward cannot step down; when they leave, the longest-standing member takes over', () => {
    const scribe = circleOf(ana, [ben, caro])
    expect(scribe.refusal(ana, { t: 'role.set', a: b64(ana.account), role: 'member' })).toBe('ACL')
    scribe.tell(ana, { t: 'member.leave' })
    expect(stewards(scribe)).toEqual([ben.account])
  })

  it('[M8] when nobody is left the circle is closed', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, { t: 'member.leave' })
    expect(scribe.log.membership?.closed).toBe(true)
  })

  it('[M9] who left may still take everything of theirs back, and nothing else', () => {
    const scribe = circleOf(ana, [ben])
    const words = scribe.tell(ben, 'something hard')
    const anas = scribe.tell(ana, 'hers')
    scribe.tell(ben, { t: 'member.leave' })
    scribe.tell(ana, { t: 'epoch.rotate', why: 'left', rekey: rekey(2, [ana], { prev: true }) })
    expect(scribe.refusal(ben, { t: 'redact', ids: [b64(words)] })).toBe('NOT_MEMBER')
    expect(scribe.refusal(ben, { t: 'redact', ids: [b64(anas)] })).toBe('NOT_MEMBER')
    expect(scribe.refusal(ben, { t: 'redact', a: b64(ben.account), all: true })).toBeUndefined()
    expect(scribe.refusal(ben, { t: 'redact', a: b64(ana.account), all: true })).toBe('NOT_MEMBER')
  })
})

describe('taking back', () => {
  it('[T16] by the author, by a steward who says so, by nobody else', () => {
    const scribe = circleOf(ana, [ben, caro])
    const words = scribe.tell(ben, 'something hard')
    const ids = [b64(words)]
    expect(scribe.refusal(ben, { t: 'redact', ids })).toBeUndefined()
    expect(scribe.refusal(caro, { t: 'redact', ids })).toBe('ACL')
    expect(scribe.refusal(caro, { t: 'redact', ids, mod: true })).toBe('ACL')
    expect(scribe.refusal(ana, { t: 'redact', ids })).toBe('ACL')
    expect(scribe.refusal(ana, { t: 'redact', ids, mod: true })).toBeUndefined()
    expect(scribe.refusal(ben, { t: 'redact', ids: [hash32('unknown')] })).toBe('ACL')
  })

  it('[F4] files go with words, and a `mod` that names files is a steward', () => {
    const scribe = circleOf(ana, [ben, caro])
    const ids = [b64(scribe.tell(ben, 'something hard'))]
    const blobs = ['A'.repeat(22)]
    expect(scribe.refusal(ben, { t: 'redact', ids, blobs })).toBeUndefined()
    expect(scribe.refusal(ana, { t: 'redact', ids, blobs, mod: true })).toBeUndefined()
    // Ben may take his own words back; saying that he looks after the circle would take others' files.
    expect(scribe.refusal(ben, { t: 'redact', ids, mod: true })).toBeUndefined()
    expect(scribe.refusal(ben, { t: 'redact', ids, blobs, mod: true })).toBe('ACL')
    expect(scribe.refusal(ben, { t: 'redact', blobs })).toBe('ACL')
    const everything = { t: 'redact', a: b64(ben.account), all: true, blobs } as const
    expect(scribe.refusal(ben, everything)).toBe('ACL')
  })
})

describe('new keys', () => {
  const next = person('Ben', 2)

  it('[T41] the generation goes up by one, signed by the old key, and everything of the old key ends', () => {
    const scribe = circleOf(ana, [ben], { history: 'all', invite: 'member' })
    scribe.tell(ben, inviteFor(iid('b')))
    const change = { t: 'member.rekey', m: keysOf(next), pop: signature } as const
    expect(scribe.refusal(ben, { ...change, m: { ...keysOf(next), g: 3 } })).toBe('BAD_KEY')
    expect(scribe.refusal(ana, change)).toBe('ACL')
    expect(scribe.refusal(next, change)).toBe('NOT_MEMBER')
    scribe.tell(ben, change)
    expect(scribe.log.membership?.invites.size).toBe(0)
    expect(scribe.log.membership?.pendingRotation).toBe(true)
    expect(scribe.refusal(ben, { t: 'member.leave' })).toBe('NOT_MEMBER')
    const rotate: ControlInput = {
      t: 'epoch.rotate',
      why: 'rekeyed',
      rekey: rekey(2, [ana, next], { prev: true }),
    }
    expect(scribe.refusal(next, rotate)).toBeUndefined()
  })

  it('[T41] somebody who joins with later keys shows how they follow from the first', () => {
    const scribe = circleOf(ana, [])
    scribe.tell(ana, inviteFor(iid('b')))
    const ask = request(next, iid('b'))
    expect(scribe.refusal(next, ask)).toBe('BAD_KEY')
    const link = (who: typeof ben) => ({ sk: who.sk, ek: who.ek, by: signature, pop: signature })
    const proven = { ...ask, m: { ...keysOf(next), links: [link(ben), link(next)] } } as never
    expect(scribe.refusal(next, proven)).toBeUndefined()
    const stolen = { ...ask, m: { ...keysOf(next), links: [link(mallory), link(next)] } } as never
    expect(scribe.refusal(next, stolen)).toBe('BAD_KEY')
  })
})

describe('pausing and closing', () => {
  it('[M10] a pause stops members, not stewards; a closed circle only lets go', () => {
    const scribe = circleOf(ana, [ben])
    scribe.tell(ana, { t: 'circle.pause' })
    expect(scribe.refusal(ben, 'hello')).toBe('ACL')
    expect(scribe.refusal(ana, 'hello')).toBeUndefined()
    scribe.tell(ana, { t: 'circle.close' })
    expect(scribe.refusal(ana, 'hello')).toBe('ACL')
    expect(scribe.refusal(ana, inviteFor(iid('x')))).toBe('ACL')
    expect(scribe.refusal(ben, { t: 'member.leave' })).toBeUndefined()
    expect(scribe.refusal(ana, { t: 'circle.reopen' })).toBeUndefined()
  })

  it('[M14] a closed circle that somebody left is opened by a steward, and then turns its key', () => {
    const scribe = circleOf(ana, [ben])
    scribe.tell(ana, { t: 'circle.close' })
    scribe.tell(ben, { t: 'member.leave' })
    scribe.tell(ana, { t: 'circle.reopen' })
    expect(scribe.refusal(ana, 'hello')).toBe('EPOCH')
  })
})
