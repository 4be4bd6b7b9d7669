import { it } from 'vitest'
import { type Author, authorNamed, memberKeysOf, random } from '../cast/author.ts'
import { forge } from './forge.ts'
import { arrive, b64, freshPlace, idText, rekeyForm, requestForm, tell } from './forms.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import { utf8 } from '#base/text.ts'
import { idBytes } from '#base/ids.ts'
import { sign } from '#crypto/signature.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import { ana, ben, caro, expectCaught, mallory, Story, storyOf } from './scene.ts'
import { told } from './membershipForms.ts'

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
