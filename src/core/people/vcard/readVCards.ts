import type { FoundCard } from '../card.ts'
import { contentLines } from './contentLines.ts'
import { type DecodeAs, plainBytes } from './decode.ts'
import { type CardDraft, cardOf, newDraft, takeLine } from './readCard.ts'
import { type Reading, textOf } from './values.ts'

/** A card that says less than it should, by the line of the file in which it begins. */
export interface Notice {
  readonly line: number
  readonly name: string | undefined
  /**
   * `nobody`: neither a name nor a way to reach anybody. `group`: a list of people. `cut-short`: it has
   * no end; what there is of it was read. `birthday`: a day that is in no calendar; the rest of it was read.
   */
  readonly why: 'nobody' | 'group' | 'cut-short' | 'birthday'
}

export interface ReadVCards {
  readonly cards: readonly FoundCard[]
  /** The first hundred. */
  readonly notices: readonly Notice[]
  /** All of them. */
  readonly noticed: number
  /** Cards with a picture, which is not kept. */
  readonly pictures: number
  /** Cards of which a part was longer than is kept. */
  readonly shortened: number
  /** The file has more than `maxCards`: the others were not read. */
  readonly isMore: boolean
}

export const maxCards = 10_000
const maxNotices = 100

/**
 * Reads a file of vCards, 2.1, 3.0 or 4.0, one after the other or all in one. Never throws, whatever
 * the bytes are, and a broken card never spoils its neighbours. RFC 2425, 2426, 6350; vCard 2.1 (versit).
 */
export const readVCards = (file: Uint8Array, decodeAs: DecodeAs): ReadVCards => {
  const cards: FoundCard[] = []
  const notices: Notice[] = []
  let [noticed, pictures, shortened] = [0, 0, 0]
  let draft: CardDraft | undefined
  let hasPicture = false
  // An agent is a card inside a card (2.1 and 3.0), and nobody whom I asked to keep.
  let agents = 0
  let agentComes = false

  const notice = (why: Notice['why'], line: number, name: string | undefined): void => {
    noticed++
    if (notices.length < maxNotices) notices.push({ line, name, why })
  }
  const finish = (ended: CardDraft, isWhole: boolean): void => {
    const card = cardOf(ended)
    if (card === undefined) notice(isWhole ? 'nobody' : 'cut-short', ended.line, undefined)
    else if (ended.isGroup)
      notice(card.name === undefined ? 'nobody' : 'group', ended.line, card.name)
    else {
      cards.push(card)
      if (!isWhole) notice('cut-short', ended.line, card.name)
      if (ended.isBornNever) notice('birthday', ended.line, card.name)
      if (hasPicture) pictures++
      if (ended.isShortened) shortened++
    }
    draft = undefined
    hasPicture = false
    agents = 0
    agentComes = false
  }

  const bytes = plainBytes(file, decodeAs)
  for (const line of contentLines(bytes, () => draft?.version === '2.1')) {
    const { name } = line.property
    const reading: Reading = { version: draft?.version ?? '', decodeAs }
    if (name === 'BEGIN' && isCard(textOf(line, reading))) {
      if (draft !== undefined && agentComes) agents++
      else {
        if (draft !== undefined) finish(draft, false)
        if (cards.length === maxCards)
          return { cards, notices, noticed, pictures, shortened, isMore: true }
        draft = newDraft(line.line)
      }
      agentComes = false
    } else if (draft !== undefined && name === 'AGENT') {
      const said = textOf(line, reading).trim().toUpperCase()
      if (said === 'BEGIN:VCARD') agents++
      agentComes = said === ''
    } else if (draft !== undefined) {
      agentComes = false
      if (name === 'END' && isCard(textOf(line, reading))) {
        if (agents > 0) agents--
        else finish(draft, true)
      } else if (agents === 0) {
        if (name === 'VERSION') draft.version = textOf(line, reading).trim()
        else if (name === 'PHOTO' || name === 'LOGO') hasPicture = true
        else takeLine(draft, line, reading)
      }
    }
  }
  if (draft !== undefined) finish(draft, false)
  return { cards, notices, noticed, pictures, shortened, isMore: false }
}

const isCard = (text: string): boolean => text.trim().toUpperCase() === 'VCARD'
