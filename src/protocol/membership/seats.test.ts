import { describe, expect, it } from 'vitest'
import {
  admit,
  b64,
  circleOf,
  hash32,
  iid,
  inviteFor,
  type Person,
  person,
  rekey,
  type Scribe,
} from '#test/cast/scribe.ts'

const ana = person('Ana')
const ben = person('Ben')
const caro = person('Caro')
const all = { history: 'all', invite: 'member' } as const

const seatLink = (name: string) => {
  const { i, pk, ek, exp } = inviteFor(iid(name))
  return { t: 'invite.seat', i, pk, ek, exp } as const
}

/** Ana and Ben look after a family in which Caro has a young person's seat. */
const family = (): Scribe => {
  const scribe = circleOf(ana, [ben], all)
  scribe.tell(ana, { t: 'role.set', a: b64(ben.account), role: 'steward' })
  scribe.tell(ana, seatLink('seat'))
  admit(scribe, ana, caro, iid('seat'), [ana, ben])
  return scribe
}

const seatOf = (scribe: Scribe, who: Person) =>
  scribe.log.membership?.members.get(who.account)?.seat
const end = (who: Person) => ({ t: 'seat.end', a: b64(who.account) }) as const

describe('an invitation to a young person’s seat', () => {
  it('[Y1] is a steward’s, for one, and gives the seat to whoever is welcomed through it', () => {
    const scribe = family()
    expect(seatOf(scribe, caro)).toBe('young')
    expect(seatOf(scribe, ben)).toBeUndefined()
    const plain = circleOf(ana, [ben], all)
    expect(plain.refusal(ben, seatLink('other'))).toBe('ACL')
  })

  it('[Y1] leads into no circle of one or two, no community, and none beside another', () => {
    const refused = (scribe: Scribe) => scribe.refusal(ana, seatLink('seat'))
    expect(refused(circleOf(ana, [], { history: 'all', invite: 'steward', kind2: true }))).toBe(
      'INVITE',
    )
    expect(refused(circleOf(ana, [], { history: 'all', invite: 'steward', self: true }))).toBe(
      'ACL',
    )
    expect(refused(circleOf(ana, [], { history: 'join', invite: 'steward' }))).toBe('INVITE')
    const { circleId } = family().log
    const side = circleOf(ana, [], { history: 'all', invite: 'steward' }, circleId)
    expect(refused(side)).toBe('INVITE')
  })
})

describe('whoever has one', () => {
  it('[Y4] [T95] brings nobody in and is never made a steward', () => {
    const scribe = family()
    expect(scribe.refusal(caro, inviteFor(iid('mine')))).toBe('ACL')
    const open = inviteFor(iid('mine'), { mode: 'open', seal: hash32('seal') })
    expect(scribe.refusal(caro, open)).toBe('ACL')
    expect(scribe.refusal(caro, seatLink('mine'))).toBe('ACL')
    const promoted = { t: 'role.set', a: b64(caro.account), role: 'steward' } as const
    expect(scribe.refusal(ana, promoted)).toBe('ACL')
  })

  it('[Y4] is left with nothing to look after: when the last grown-up goes, the circle is closed', () => {
    const scribe = family()
    scribe.tell(ben, { t: 'member.leave' })
    scribe.tell(ana, {
      t: 'epoch.rotate',
      why: 'left',
      rekey: rekey(2, [ana, caro], { prev: true }),
    })
    scribe.tell(ana, { t: 'member.leave' })
    expect(scribe.log.membership).toMatchObject({ closed: true })
    expect(scribe.log.membership?.members.get(caro.account)?.role).toBe('member')
    expect(scribe.refusal(caro, { t: 'member.leave' })).toBeUndefined()
  })
})

describe('the end of a seat', () => {
  it('[Y5] [T93] takes a steward and then its holder; no one of them can do it alone', () => {
    const scribe = family()
    expect(scribe.refusal(caro, end(caro))).toBe('ACL')
    scribe.tell(ana, end(caro))
    expect(seatOf(scribe, caro)).toBe('ending')
    // Nor two parents together.
    expect(scribe.refusal(ana, end(caro))).toBe('ACL')
    expect(scribe.refusal(ben, end(caro))).toBe('ACL')
    expect(scribe.refusal(caro, inviteFor(iid('mine')))).toBe('ACL')
    scribe.tell(caro, end(caro))
    expect(seatOf(scribe, caro)).toBeUndefined()
    expect(scribe.refusal(caro, inviteFor(iid('mine')))).toBeUndefined()
  })

  it('[Y5] is nothing that can be said of a grown-up', () => {
    const scribe = family()
    expect(scribe.refusal(ana, end(ben))).toBe('ACL')
    expect(scribe.refusal(ana, end(person('Nobody')))).toBe('NOT_MEMBER')
  })
})
