import type { EventId } from '#core/circle/ids.ts'
import { parseEventId } from '#core/circle/ids.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID: 48 bits of time, 80 of chance. Sorts roughly by when it was made; names one event. */
export const newEventId = (nowMs: number, random: RandomBytes): EventId => {
  let time = Math.max(0, Math.floor(nowMs)) % 2 ** 48
  let text = ''
  for (let place = 0; place < 10; place++) {
    text = (alphabet[time % 32] ?? '0') + text
    time = Math.floor(time / 32)
  }
  // 16 letters of 5 bits each; a byte gives one letter, its upper three bits are not used.
  for (const byte of random(16)) text += alphabet[byte & 31] ?? '0'
  const id = parseEventId(text)
  if (id === undefined) throw new Error('A ULID was not a ULID')
  return id
}
