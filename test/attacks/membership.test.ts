import { expect, it } from 'vitest'
import { type Author, authorNamed, memberKeysOf, random } from '../cast/author.ts'
import { pad } from '#crypto/padding.ts'
import { forge, forgeContent } from './forge.ts'
import {
  addForm,
  arrive,
  b64,
  freshPlace,
  idText,
  linkSignature,
  openForm,
  rekeyForm,
  requestForm,
  tell,
} from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { utf8 } from '#base/text.ts'
import { type EventId, idBytes } from '#base/ids.ts'
import { sign } from '#crypto/signature.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import { ana, ben, box, caro, expectCaught, mallory, share, Story, storyOf } from './scene.ts'

const role = (who: Author, to: 'steward' | 'member') => ({
  t: 'role.set',
  a: idText(who.accountId),
  role: to,
})

/** Told and taken by both sides. */
const told = async (real: RealHost, who: Author, event: object): Promise<void> => {
  const entry = await tell(real.story, who, event)
  real.story.script.took(who, entry)
  await expectAccepted(real, entry.wire)
}

const asked = async (real: RealHost, who: Author, by: Author = ana) => {
  const invitation = await real.story.script.invite(by)
  await expectAccepted(real, invitation.entry.wire)
  const request = await real.story.script.request(who, invitation, box)
  await expectAccepted(real, request.wire)
  return { invitation, request }
}

it('[T30] nobody gets in whom no steward let in', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const { request } = await asked(real, caro)
  const add = await addForm(story, ana, caro, request)
  // The host signs in the place of the steward, or lets somebody else do it.
  const place = story.script.place(ana)
  const body = utf8(JSON.stringify(add))
  await expectRefused(real, (await forge(ana, place, body, { signer: mallory })).wire, 'SIG')
  await expectRefused(
    real,
    (await tell(story, ben, await addForm(story, ben, caro, request))).wire,
    'ACL',
  )
  const stranger = await arrive(story, mallory, await addForm(story, mallory, caro, request))
  await expectRefused(real, stranger.wire, 'NOT_MEMBER')
  await expectRefused(real, (await arrive(story, caro, add)).wire, 'NOT_MEMBER')
  // A steward cannot either, whom nobody asked for: another person, another request, none.
  const ghost = await tell(story, ana, await addForm(story, ana, mallory, request))
  await expectRefused(real, ghost.wire, 'INVITE')
  const other = { ...request, eventId: idOf(7) }
  await expectRefused(
    real,
    (await tell(story, ana, await addForm(story, ana, caro, other))).wire,
    'INVITE',
  )
  const raised = await addForm(story, ana, caro, request, { role: 'steward' })
  await expectRefused(real, (await tell(story, ana, raised)).wire, 'INVITE')
  const again = await addForm(story, ana, ben, request)
  await expectRefused(real, (await tell(story, ana, again)).wire, 'INVITE')
  await told(real, ana, add)
  await expectRefused(real, (await tell(story, ana, add)).wire, 'INVITE')
})

const idOf = (seed: number) => Buffer.alloc(32, seed).toString('hex') as EventId

it('[T30] words and acts of somebody who is not in are refused, whoever serves them', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  await asked(real, caro)
  for (const who of [mallory, caro]) {
    const place = who === caro ? story.script.place(caro) : freshPlace(story, who)
    const words = pad(utf8(share('x')))
    const entry = await forgeContent(who, place, story.script.epochKey, words)
    await expectRefused(real, entry.wire, 'NOT_MEMBER')
    for (const event of [{ t: 'circle.pause' }, { t: 'member.leave' }, role(who, 'steward')]) {
      const { wire } = await forge(who, place, utf8(JSON.stringify(event)))
      await expectRefused(real, wire, 'NOT_MEMBER')
    }
  }
})

it('[T31] without the secret of the link nobody can even ask', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const [ask, other] = [await story.script.invite(ana), await story.script.invite(ana)]
  const open = await story.script.invite(ana, 'open')
  for (const { entry } of [ask, other, open]) await expectAccepted(real, entry.wire)
  const elsewhere = await storyOf([])
  const forms = [
    await requestForm(story, ask, caro, { is: b64(random(64)) }),
    await requestForm(story, ask, caro, { is: b64(new Uint8Array(64)) }),
    await requestForm(story, ask, caro, {
      is: await linkSignature(story, ask, caro, { by: other }),
    }),
    await requestForm(story, ask, caro, {
      is: await linkSignature(story, ask, caro, { circle: elsewhere }),
    }),
    await requestForm(story, ask, caro, { is: await linkSignature(story, other, caro) }),
    await requestForm(story, ask, caro, { is: await linkSignature(story, ask, mallory) }),
    await openForm(story, open, caro, b64(random(64))),
    await openForm(story, open, caro, await linkSignature(story, open, mallory)),
    await openForm(story, open, caro, await linkSignature(story, open, caro, { by: ask })),
  ]
  for (const form of forms) await expectRefused(real, (await arrive(story, caro, form)).wire, 'SIG')
  const unknown = await requestForm(story, ask, caro, { i: b64(random(16)) })
  await expectRefused(real, (await arrive(story, caro, unknown)).wire, 'INVITE')
  // The wrong door: asking at an open link, coming in at one that has to be asked.
  await expectRefused(
    real,
    (await arrive(story, caro, await requestForm(story, open, caro))).wire,
    'INVITE',
  )
  await expectRefused(
    real,
    (await arrive(story, caro, await openForm(story, ask, caro))).wire,
    'INVITE',
  )
  await expectAccepted(real, (await arrive(story, caro, await requestForm(story, ask, caro))).wire)
})

it('[T31] an open link lets nobody in without its secret, and its holder at once', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const open = await story.script.invite(ana, 'open')
  await expectAccepted(real, open.entry.wire)
  const forged = await openForm(story, open, caro, b64(random(64)))
  await expectRefused(real, (await arrive(story, caro, forged)).wire, 'SIG')
  await expectAccepted(real, (await arrive(story, caro, await openForm(story, open, caro))).wire)
})

it('[T32] no other keys come in: not in the request, not in the answer to it', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const invitation = await story.script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const theirs = memberKeysOf(mallory)
  const changes: readonly (readonly [object, string | readonly string[]])[] = [
    [{ ek: theirs.ek }, 'SIG'],
    [{ sk: theirs.sk }, 'BAD_KEY'],
    [{ sk: theirs.sk, ek: theirs.ek }, 'BAD_KEY'],
    [{ a: theirs.a }, 'ACL'],
    [theirs, 'ACL'],
    [{ g: 2 }, 'ACL'],
  ]
  for (const [m, fault] of changes) {
    const form = await requestForm(story, invitation, caro, { m })
    await expectRefused(real, (await arrive(story, caro, form)).wire, fault)
    // Signed by the host's own key, in Caro's name.
    const body = utf8(JSON.stringify(form))
    const forged = await forge(caro, freshPlace(story, caro), body, { signer: mallory })
    await expectRefused(real, forged.wire, [fault, 'SIG'].flat())
  }
  const request = await story.script.request(caro, invitation, box)
  await expectAccepted(real, request.wire)
  for (const m of [
    { sk: theirs.sk },
    { ek: theirs.ek },
    { g: 2 },
    { sk: theirs.sk, ek: theirs.ek },
  ]) {
    const add = await addForm(story, ana, caro, request, { m })
    await expectRefused(real, (await tell(story, ana, add)).wire, 'BAD_KEY')
  }
  for (const m of [{ a: theirs.a }, theirs]) {
    const add = await addForm(story, ana, caro, request, { m })
    await expectRefused(real, (await tell(story, ana, add)).wire, 'INVITE')
  }
  await told(real, ana, await addForm(story, ana, caro, request))
})

it('[T35] a link for one lets in one; revoked, it lets in nobody', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  for (const mode of ['ask', 'open'] as const) {
    const once = await story.script.invite(ana, mode)
    await expectAccepted(real, once.entry.wire)
    const first = mode === 'ask' ? ben : caro
    if (mode === 'ask') {
      const request = await story.script.request(first, once, box)
      await expectAccepted(real, request.wire)
      await told(real, ana, await addForm(story, ana, first, request))
    } else {
      const joined = await story.script.joinOpenly(first, once)
      await expectAccepted(real, joined.wire)
    }
    const form = mode === 'ask' ? requestForm : openForm
    await expectRefused(
      real,
      (await arrive(story, mallory, await form(story, once, mallory))).wire,
      'INVITE',
    )

    const ended = await story.script.invite(ana, mode)
    await expectAccepted(real, ended.entry.wire)
    await told(real, ana, { t: 'invite.revoke', i: idText(ended.keys.inviteId) })
    await expectRefused(
      real,
      (await arrive(story, mallory, await form(story, ended, mallory))).wire,
      'INVITE',
    )
    // Its id is never given out again, so an old link cannot open a new invitation.
    const { entry } = ended
    const event = JSON.parse(new TextDecoder().decode(entry.wire.subarray(268)))
    await expectRefused(real, (await tell(story, ana, event)).wire, 'INVITE')
  }
})

it('[T35] a request that waits ends with its link: revoked, or its maker gone', async () => {
  for (const end of ['revoke', 'remove', 'leave', 'rekey'] as const) {
    const story = await storyOf([ben], { history: 'all', invite: 'member' })
    const real = await RealHost.of(story)
    const { invitation, request } = await asked(real, caro, ben)
    if (end === 'revoke')
      await told(real, ben, { t: 'invite.revoke', i: idText(invitation.keys.inviteId) })
    if (end === 'remove') await expectAccepted(real, (await story.script.remove(ana, [ben])).wire)
    if (end === 'leave') await expectAccepted(real, (await story.script.leave(ben)).wire)
    if (end === 'rekey')
      await told(real, ben, await rekeyForm(story, ben, await authorNamed('Ben', 2)))
    if (end === 'leave') await expectAccepted(real, (await story.script.rotate(ana, 'left')).wire)
    const late = await tell(story, ana, await addForm(story, ana, caro, request))
    await expectRefused(real, late.wire, end === 'rekey' ? 'EPOCH' : 'INVITE')
    const again = await arrive(story, caro, await requestForm(story, invitation, caro))
    await expectRefused(real, again.wire, end === 'rekey' ? 'EPOCH' : 'INVITE')
  }
})

it('[T35] after its day a link is refused by the host', async () => {
  for (const mode of ['ask', 'open'] as const) {
    const story = await storyOf([])
    const real = await RealHost.of(story)
    const short = await story.script.invite(ana, mode, { exp: 5_000 })
    await expectAccepted(real, short.entry.wire)
    const form = mode === 'ask' ? requestForm : openForm
    const entry = await arrive(story, caro, await form(story, short, caro))
    for (const now of [5_000, 5_001, 1e12]) {
      real.host.setNow(now)
      expect(await real.send(entry.wire)).toMatchObject({ error: { fault: 'EXPIRED' } })
    }
    real.host.setNow(4_999)
    expect(await real.send(entry.wire)).toMatchObject({ ok: true })
  }
})

it('[T36] somebody who was removed does not come back through an old open link', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const open = await story.script.invite(ana, 'open', { max: 5 })
  await expectAccepted(real, open.entry.wire)
  const other = await story.script.invite(ana, 'ask', { max: 5 })
  await expectAccepted(real, other.entry.wire)
  const removal = await story.script.remove(ana, [ben])
  await expectAccepted(real, removal.wire)
  await expectRefused(
    real,
    (await arrive(story, ben, await openForm(story, open, ben))).wire,
    'INVITE',
  )
  // Nor does anybody else he gave it to.
  await expectRefused(
    real,
    (await arrive(story, caro, await openForm(story, open, caro))).wire,
    'INVITE',
  )
  // Keeping a link alive over a removal is refused.
  const inv = [{ i: idText(open.keys.inviteId), h: b64(random(32)) }]
  const rekey = await story.script.rekey(ana, [ana], inv)
  const rotation = await tell(story, ana, { t: 'epoch.rotate', why: 'age', rekey })
  await expectRefused(real, rotation.wire, 'INVITE')
})

it('[T36] a removal that carries an open link over is refused', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const open = await story.script.invite(ana, 'open', { max: 5 })
  await expectAccepted(real, open.entry.wire)
  const a = [idText(ben.accountId)]
  const inv = [{ i: idText(open.keys.inviteId), h: b64(random(32)) }]
  const kept = await story.script.rekey(ana, [ana], inv)
  await expectRefused(
    real,
    (await tell(story, ana, { t: 'member.remove', a, rekey: kept })).wire,
    'INVITE',
  )
  const rekey = await story.script.rekey(ana, [ana])
  await expectAccepted(real, (await tell(story, ana, { t: 'member.remove', a, rekey })).wire)
})

it('[T37] what stewards do is refused from anybody else', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  const { script } = story
  const made = await script.invite(ana)
  await expectAccepted(real, made.entry.wire)
  const invite = JSON.parse(new TextDecoder().decode(made.entry.wire.subarray(268)))
  const events: readonly object[] = [
    role(ben, 'steward'),
    role(caro, 'steward'),
    role(ana, 'member'),
    { ...invite, i: b64(random(16)) },
    { t: 'invite.revoke', i: idText(made.keys.inviteId) },
    { t: 'member.remove', a: [idText(caro.accountId)], rekey: await script.rekey(ben, [ana, ben]) },
    { t: 'member.remove', a: [idText(ana.accountId)], rekey: await script.rekey(ben, [ben, caro]) },
    { t: 'epoch.rotate', why: 'age', rekey: await script.rekey(ben, [ana, ben, caro]) },
    { t: 'circle.pause' },
    { t: 'circle.resume' },
    { t: 'circle.close' },
    { t: 'circle.reopen' },
  ]
  for (const event of events) await expectRefused(real, (await tell(story, ben, event)).wire, 'ACL')
  const remove = { t: 'member.remove', a: [idText(ana.accountId)] }
  const itself = { ...remove, rekey: await script.rekey(ana, [ben, caro]) }
  await expectRefused(real, (await tell(story, ana, itself)).wire, 'ACL')
  const genesis = { t: 'circle.create', m: memberKeysOf(ana), n: b64(random(16)) }
  const policy = { history: 'all', invite: 'steward' }
  await expectRefused(real, (await tell(story, ana, { ...genesis, policy })).wire, 'GENESIS')
  await told(real, ana, role(ben, 'steward'))
  await told(real, ben, { t: 'circle.pause' })
})

it('[T37] an ordinary member invites members where the circle says so, and no stewards', async () => {
  const story = await storyOf([ben], { history: 'all', invite: 'member' })
  const real = await RealHost.of(story)
  const { entry } = await story.script.invite(ben)
  const event = JSON.parse(new TextDecoder().decode(entry.wire.subarray(268)))
  story.script.newSession(ben)
  const place = freshPlace(story, ben, { seenSeq: 0, seenHead: new Uint8Array(32) })
  const body = utf8(JSON.stringify({ ...event, role: 'steward' }))
  await expectRefused(real, (await forge(ben, place, body)).wire, 'ACL')
  await expectAccepted(real, entry.wire)
})

it('[T37] a paused circle takes words from stewards only, a closed one from nobody', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const { script } = story
  const words = async (who: Author) =>
    (await forgeContent(who, script.place(who), script.epochKey, pad(utf8(share('quiet'))))).wire
  await expectAccepted(real, (await script.content(ben, share('aloud'))).wire)
  await told(real, ana, { t: 'circle.pause' })
  await expectRefused(real, await words(ben), 'ACL')
  await expectAccepted(real, (await script.content(ana, share('quiet'))).wire)
  await told(real, ana, { t: 'circle.close' })
  for (const who of [ana, ben]) await expectRefused(real, await words(who), 'ACL')
  for (const event of [
    { t: 'circle.resume' },
    { t: 'circle.pause' },
    role(ben, 'steward'),
    { t: 'epoch.rotate', why: 'age', rekey: await script.rekey(ana, [ana, ben]) },
  ])
    await expectRefused(real, (await tell(story, ana, event)).wire, 'ACL')
  await expectRefused(real, (await tell(story, ben, { t: 'circle.reopen' })).wire, 'ACL')
  await told(real, ana, { t: 'circle.reopen' })
  await expectAccepted(real, (await script.content(ana, share('again'))).wire)
})

it('[T38] the last steward cannot step down, and when they leave the eldest looks after it', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  await expectRefused(real, (await tell(story, ana, role(ana, 'member'))).wire, 'ACL')
  await expectAccepted(real, (await story.script.leave(ana)).wire, ben)
  await expectAccepted(real, (await story.script.rotate(caro, 'left')).wire, ben)
  // Ben came before Caro: he is the steward now, and she is not.
  await expectRefused(real, (await tell(story, caro, { t: 'circle.pause' })).wire, 'ACL', ben)
  await expectRefused(real, (await tell(story, ben, role(ben, 'member'))).wire, 'ACL', ben)
  const pause = await tell(story, ben, { t: 'circle.pause' })
  await expectAccepted(real, pause.wire, ben)
})

it('[T38] a circle that everybody left is closed, and nobody revives it', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  expect(await real.send((await story.script.leave(ana)).wire)).toMatchObject({ ok: true })
  const place = story.script.place(ana)
  for (const event of [{ t: 'circle.reopen' }, { t: 'circle.resume' }]) {
    const { wire } = await forge(ana, place, utf8(JSON.stringify(event)))
    expect(await real.send(wire)).toMatchObject({ ok: false })
  }
})

it('[T40] an account id that is not the hash of its key makes no circle and enters none', async () => {
  const other = { ...mallory, accountId: caro.accountId }
  const story = await storyOf([])
  const made = await storyWith(other)
  await expectCaught(made.wires, made.circle, 'BAD_KEY')
  const real = await RealHost.of(story)
  const invitation = await story.script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const form = await requestForm(story, invitation, other)
  await expectRefused(real, (await arrive(story, other, form)).wire, 'BAD_KEY')
  await expectAccepted(
    real,
    (await arrive(story, mallory, await requestForm(story, invitation, mallory))).wire,
  )
})

const storyWith = async (creator: Author) => {
  const story = new Story()
  story.add(...(await story.script.create(creator)))
  return story
}

it('[T41] new keys need the old one, the new one, and the next number', async () => {
  const story = await storyOf([ben])
  const real = await RealHost.of(story)
  const [two, three] = [await authorNamed('Ben', 2), await authorNamed('Ben', 3)]
  const theirs = await authorNamed('Mallory', 2)
  const refused: readonly (readonly [object, string | readonly string[]])[] = [
    [await rekeyForm(story, ben, three), 'BAD_KEY'],
    [await rekeyForm(story, ben, ben), 'BAD_KEY'],
    [await rekeyForm(story, ben, two, { m: { g: 0xffffffff } }), 'BAD_KEY'],
    [await rekeyForm(story, ben, two, { pop: b64(random(64)) }), 'SIG'],
    [await rekeyForm(story, ben, two, { popBy: ben }), 'SIG'],
    [await rekeyForm(story, ben, two, { popBy: three }), 'SIG'],
    [await rekeyForm(await storyOf([ben]), ben, two), 'SIG'],
    [await rekeyForm(story, ben, two, { m: { ek: memberKeysOf(three).ek } }), 'SIG'],
    [await rekeyForm(story, ben, two, { m: { a: idText(ana.accountId) } }), 'ACL'],
    [await rekeyForm(story, ana, await authorNamed('Ana', 2)), 'ACL'],
    [await rekeyForm(story, ben, theirs, { popBy: ben }), 'SIG'],
  ]
  for (const [event, fault] of refused)
    await expectRefused(real, (await tell(story, ben, event)).wire, fault)
  const event = await rekeyForm(story, ben, two)
  const body = utf8(JSON.stringify(event))
  for (const signer of [two, mallory]) {
    const forged = await forge(ben, story.script.place(ben), body, { signer })
    await expectRefused(real, forged.wire, 'SIG')
  }
  const early = await forge(ben, story.script.place(ben), body, { gen: 2, signer: two })
  await expectRefused(real, early.wire, ['SESSION', 'NOT_MEMBER'])
  await told(real, ben, event)
  await expectAccepted(real, (await story.script.rotate(ana, 'rekeyed')).wire)
  // From now on the old key says nothing more, in the old session or in a new one.
  const old = utf8('{"t":"member.leave"}')
  await expectRefused(real, (await forge(ben, freshPlace(story, ben), old)).wire, 'NOT_MEMBER')
  await expectRefused(real, (await forge(ben, story.script.place(ben), old)).wire, [
    'NOT_MEMBER',
    'SESSION',
  ])
})

/** The chain from Ben's first key to his third, as he would bring it to a circle he joins later. */
const linksOf = async (count: number, changes: (link: Link, at: number) => Link = link => link) => {
  const links: Link[] = []
  let before = ben
  for (let gen = 1; gen <= count; gen++) {
    const now = await authorNamed('Ben', gen)
    const message = keyLinkMessage({
      accountId: idBytes(ben.accountId),
      gen,
      idPublicKey: now.keys.idPublicKey,
      kemPublicKey: now.keys.kemPublicKey,
    })
    const [by, pop] = await Promise.all([
      sign(before.keys.signKey, message),
      sign(now.keys.signKey, message),
    ])
    const { sk, ek } = memberKeysOf(now)
    links.push(changes({ sk, ek, by: b64(by), pop: b64(pop) }, gen))
    before = now
  }
  return links
}

type Link = { readonly sk: string; readonly ek: string; readonly by: string; readonly pop: string }

it('[T41] later keys are let in with the whole chain from the first, and with no other', async () => {
  const story = await storyOf([])
  const three = await authorNamed('Ben', 3)
  const real = await RealHost.of(story, [three])
  const invitation = await story.script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const request = async (links: readonly Link[] | undefined) =>
    (
      await arrive(
        story,
        three,
        await requestForm(story, invitation, three, {
          m: links === undefined ? {} : { links },
        }),
      )
    ).wire
  const good = await linksOf(3)
  const [one, two, last] = good as [Link, Link, Link]
  const theirs = memberKeysOf(mallory)
  const foreign = b64(random(64))
  const at = (place: number, change: Partial<Link>) =>
    linksOf(3, (link, gen) => (gen === place ? { ...link, ...change } : link))
  for (const [links, fault] of [
    [undefined, 'BAD_KEY'],
    [[one, two], 'BAD_KEY'],
    [[two, last], 'BAD_KEY'],
    [[one, last, two], 'BAD_KEY'],
    [[two, one, last], 'BAD_KEY'],
    [[one, two, two], 'BAD_KEY'],
    [[...good, last], 'BAD_KEY'],
    [await linksOf(4), 'BAD_KEY'],
    [[one], 'FORMAT'],
    [Array.from({ length: 65 }, () => one), 'FORMAT'],
    [await at(1, { sk: theirs.sk }), 'BAD_KEY'],
    [await at(3, { sk: theirs.sk }), 'BAD_KEY'],
    [await at(3, { ek: theirs.ek }), 'BAD_KEY'],
    [await at(1, { ek: theirs.ek }), 'SIG'],
    [await at(2, { sk: theirs.sk }), 'SIG'],
    [await at(2, { ek: theirs.ek }), 'SIG'],
    [await at(1, { by: foreign }), 'SIG'],
    [await at(2, { by: foreign }), 'SIG'],
    [await at(2, { pop: foreign }), 'SIG'],
    [await at(3, { by: last.pop }), 'SIG'],
    [await at(3, { pop: last.by }), 'SIG'],
  ] as const)
    await expectRefused(real, await request(links), fault)
  await expectAccepted(real, await request(good))
})
