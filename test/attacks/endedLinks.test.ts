import { expect, it } from 'vitest'
import { authorNamed, random } from '../cast/author.ts'
import { addForm, arrive, b64, idText, openForm, rekeyForm, requestForm, tell } from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { ana, ben, box, caro, mallory, storyOf } from './scene.ts'
import { asked, told } from './membershipForms.ts'

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
