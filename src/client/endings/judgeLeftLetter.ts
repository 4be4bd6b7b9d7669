import type { AccountId } from '#core/circle/ids.ts'
import type { LeftLetterBody } from '#core/endings/endingsLetters.ts'
import { parseLetterBody } from '#core/letters/letterBody.ts'
import { isSignedLetter, type OpenedLetter } from '#crypto/letter.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import type { CircleLog } from '../log/circleLog.ts'

/**
 * Whether this is what `owner` left. As for every letter nothing of it is believed from the host; but its
 * writer may have been taken out of the circle since they died: the key that the log had of them last counts then too.
 * `later`: this device does not know enough yet.
 */
export const judgeLeftLetter = async (
  owner: AccountId,
  log: CircleLog | undefined,
  opened: OpenedLetter,
): Promise<LeftLetterBody | 'later' | undefined> => {
  const { senderId, senderGen } = opened.header
  if (senderId !== owner) return undefined
  const people = log?.state.membership
  if (people === undefined || log?.status.kind !== 'ok') return 'later'
  const writer = people.members.get(owner) ?? people.former.get(owner)
  if (writer === undefined) return 'later'
  if (writer.gen !== senderGen) return senderGen > writer.gen ? 'later' : undefined
  if (!(await isSignedLetter(opened, keyBytes(writer.sk)))) return undefined
  const body = bodyOf(opened.json)
  return body?.t === 'left-letter' ? body : undefined
}

const bodyOf = (json: string) => {
  try {
    const value: unknown = JSON.parse(json)
    const body = JSON.stringify(value) === json ? parseLetterBody(value) : undefined
    return body === 'newer' ? undefined : body
  } catch {
    return undefined // Not JSON: the same answer as for any other text that is no letter.
  }
}
