import { expect, it } from 'vitest'
import { type Author, memberKeysOf, random } from '../cast/author.ts'
import { pad } from '#crypto/padding.ts'
import { forge, forgeContent } from './forge.ts'
import { b64, freshPlace, idText, tell } from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { utf8 } from '#base/text.ts'
import { ana, ben, caro, share, storyOf } from './scene.ts'
import { role, told } from './membershipForms.ts'

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
