import { it } from 'vitest'
import { memberKeysOf, random } from '../cast/author.ts'
import { pad } from '#crypto/padding.ts'
import { forge, forgeContent } from './forge.ts'
import {
  addForm,
  arrive,
  b64,
  freshPlace,
  linkSignature,
  openForm,
  requestForm,
  tell,
} from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { utf8 } from '#base/text.ts'
import type { EventId } from '#base/ids.ts'
import { ana, ben, box, caro, mallory, share, storyOf } from './scene.ts'
import { asked, role, told } from './membershipForms.ts'

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
