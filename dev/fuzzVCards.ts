import fc from 'fast-check'
import * as v from 'valibot'
import { foundCardSchema } from '#core/people/card.ts'
import { readVCards } from '#core/people/vcard/readVCards.ts'
import { decodeAs } from '#client/people/decodeAs.ts'
import { hostileFile } from './vcardFuzz.ts'

// `node dev/fuzzVCards.ts 100000 [seed]`: what the unit tests do for a moment, for as long as one likes.
const [runs = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)

let cards = 0
fc.assert(
  fc.property(hostileFile, file => {
    for (const card of readVCards(file, decodeAs).cards) {
      cards++
      if (!v.is(foundCardSchema, card)) throw new Error(`Not a card: ${JSON.stringify(card)}`)
    }
  }),
  { numRuns: Number(runs), seed: Number(seed) },
)
process.stdout.write(`${runs} files, ${cards} cards, seed ${seed}: none broke the reader\n`)
