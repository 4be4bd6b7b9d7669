import type { CircleId } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { ContentFact } from '#core/circle/fact.ts'
import { type Answer, readAnswer } from '#core/together/answer.ts'
import { sealedAnswer } from '#core/together/together.ts'
import { openAnswer } from '#crypto/answer.ts'
import { parseOnce } from './parseOnce.ts'

/**
 * A key that somebody shows, with the answer it opens: the core has no cryptography, and what a key
 * opens follows from the log alone. Whatever does not open to an answer of the kind that was asked
 * for has none, and counts as passed on every device alike.
 */
export const withAnswer = async (
  circleId: CircleId,
  circle: Circle,
  fact: ContentFact,
): Promise<ContentFact> =>
  fact.event.t === 'answer-opened'
    ? { ...fact, answer: await answerIn(circleId, circle, fact) }
    : fact

const answerIn = async (
  circleId: CircleId,
  circle: Circle,
  { by, event }: ContentFact,
): Promise<Answer | undefined> => {
  if (event.t !== 'answer-opened') return undefined
  const found = sealedAnswer(circle, by, event.answer)
  const key = fromBase64Url(event.k)
  if (found === undefined || key === undefined) return undefined
  const { round, sealed } = found
  const commit = fromBase64Url(sealed.commit)
  const nonce = fromBase64Url(sealed.n)
  const ct = fromBase64Url(sealed.ct)
  if (commit === undefined || nonce === undefined || ct === undefined) return undefined
  const place = { circleId, author: by, id: sealed.id }
  const json = await openAnswer(place, key, { commit, nonce, ct })
  return json === undefined ? undefined : readAnswer(round.entry, round.asks, parseOnce(json))
}
