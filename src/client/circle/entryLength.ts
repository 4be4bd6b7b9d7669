import { utf8 } from '#base/text.ts'
import type { Event } from '#core/circle/fact.ts'
import { tagLength } from '#crypto/aead.ts'
import { sealCount } from '#crypto/asideSize.ts'
import { paddedLength } from '#crypto/padding.ts'
import { limits } from '#protocol/limits.ts'
import { type AsideParts, asideEntry } from './asideEntry.ts'

/**
 * Whether an event goes out as one entry, measured as it will be sealed: an aside carries a seal for
 * each reader and its words in base64, so that much less of it fits. `readerCount`: of an aside, its
 * author among them; `undefined` for everybody.
 */
export const fitsEntry = (event: Event, readerCount: number | undefined): boolean =>
  bodyLength(event, jsonLength(event, readerCount), readerCount) <= limits.contentBodyBytes

/** Bytes of JSON that still fit beside what the event says; none where it is too long already. */
export const roomBeside = (event: Event, readerCount: number | undefined): number => {
  const taken = jsonLength(event, readerCount)
  let room = 0
  let tooMuch: number = limits.contentBodyBytes
  while (tooMuch - room > 1) {
    const middle = Math.floor((room + tooMuch) / 2)
    if (bodyLength(event, taken + middle, readerCount) <= limits.contentBodyBytes) room = middle
    else tooMuch = middle
  }
  return room
}

const sealed = (jsonBytes: number): number => paddedLength(jsonBytes) + tagLength

/** Of the entry, when the event itself is `jsonBytes` long. */
const bodyLength = (event: Event, jsonBytes: number, readerCount: number | undefined): number =>
  sealed(
    readerCount === undefined
      ? jsonBytes
      : frameLength(event, readerCount) + letters(sealed(jsonBytes)),
  )

/** An account is always as many letters. */
const anybody = '0'.repeat(32)

const jsonLength = (event: Event, readerCount: number | undefined): number => {
  const said =
    readerCount === undefined
      ? event
      : { ...event, for: Array.from({ length: readerCount }, () => anybody) }
  return utf8(JSON.stringify(said)).length
}

/** Of base64url without padding. */
const letters = (byteCount: number): number => Math.ceil((byteCount * 4) / 3)

/** As long as so many bytes. */
const blank = (byteCount: number): string => 'A'.repeat(letters(byteCount))

/** All of an aside but its sealed words. */
const frameLength = (event: Event, readerCount: number): number => {
  const parts: AsideParts = {
    commit: blank(32),
    to: Array.from({ length: sealCount(readerCount) }, () => ({ e: blank(32), c: blank(48) })),
    n: blank(12),
    ct: '',
  }
  return asideEntry(event, parts).length
}
