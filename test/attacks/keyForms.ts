import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url } from '#base/text.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { Author } from '../cast/author.ts'
import { idText, tell } from './forms.ts'
import { ana, ben, caro, mallory, type Story, storyOf } from './scene.ts'

export type Seal = { readonly a: string; readonly e: string; readonly c: string }
export type Rekey = {
  readonly epoch: number
  readonly commit: string
  readonly seals: readonly Seal[]
  readonly prev?: { readonly iv: string; readonly c: string }
}

export const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

export const controlIn = (wire: Bytes) => {
  const event = parseControlEvent(parseStrictJson(wire.subarray(268)))
  return typeof event === 'object' ? event : undefined
}

export const seals = (rekey: object): readonly Seal[] => (rekey as Rekey).seals

/** A steward's rotation in which these people get something else than the others. */
export const dividing = async (
  story: Story,
  by: Author,
  members: readonly Author[],
  cheated: readonly Author[],
  seal: (to: Author, rekey: Rekey) => Promise<{ readonly e: string; readonly c: string }>,
) => {
  const rekey = (await story.script.rekey(by, members)) as Rekey
  const changed = await Promise.all(
    rekey.seals.map(async one => {
      const to = cheated.find(who => idText(who.accountId) === one.a)
      return to === undefined ? one : { a: one.a, ...(await seal(to, rekey)) }
    }),
  )
  const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, seals: changed } }
  const entry = await tell(story, by, event)
  story.script.took(by, entry)
  story.add(entry)
  story.script.useNextEpoch()
}

export const withMallory = async (): Promise<Story> => {
  const story = await storyOf([ben, caro, mallory])
  const event = { t: 'role.set', a: idText(mallory.accountId), role: 'steward' }
  story.add(await story.script.control(ana, event))
  return story
}
