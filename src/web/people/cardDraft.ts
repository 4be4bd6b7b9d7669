import { type Birthday, type PersonCard, personLimits, type Reach } from '#core/people/card.ts'
import type { PersonChange } from '#core/people/events.ts'
import { daysInMonth } from '#core/day/calendar.ts'

/** A person while they are being written down. Texts are as they stand in their fields. */
export interface CardDraft {
  readonly name: string
  readonly phones: readonly Reach[]
  readonly mails: readonly Reach[]
  readonly addresses: readonly Reach[]
  readonly note: string
  readonly birth: { readonly month: string; readonly date: string; readonly year: string }
}

export const draftOf = (card?: PersonCard): CardDraft => ({
  name: card?.name ?? '',
  // A field to write in is always there.
  phones: card?.phones ?? [{ value: '' }],
  mails: card?.mails ?? [{ value: '' }],
  addresses: card?.addresses ?? [{ value: '' }],
  note: card?.note ?? '',
  birth: {
    month: card?.birthday === undefined ? '' : String(card.birthday.month),
    date: card?.birthday === undefined ? '' : String(card.birthday.date),
    year: card?.birthday?.year === undefined ? '' : String(card.birthday.year),
  },
})

export type DraftTrouble = 'nameMissing' | 'birthdayWrong'

export const troublesOf = ({ name, birth }: CardDraft): readonly DraftTrouble[] => [
  ...(name.trim() === '' ? (['nameMissing'] as const) : []),
  ...(birthIn(birth) === 'wrong' ? (['birthdayWrong'] as const) : []),
]

const birthIn = ({ month, date, year }: CardDraft['birth']): Birthday | 'none' | 'wrong' => {
  if (month === '' && date === '' && year.trim() === '') return 'none'
  const said = { month: Number(month), date: Number(date) }
  const written = year.trim()
  if (month === '' || date === '') return 'wrong'
  if (
    written !== '' &&
    !(/^\d{4}$/.test(written) && Number(written) >= 1800 && Number(written) <= 2200)
  )
    return 'wrong'
  if (said.date > daysInMonth(written === '' ? 2000 : Number(written), said.month)) return 'wrong'
  return written === '' ? said : { ...said, year: Number(written) }
}

/** What it says once it has no trouble; what was left open is not in it. */
export const cardIn = (draft: CardDraft): PersonCard => {
  const [phones, mails, addresses] = [draft.phones, draft.mails, draft.addresses].map(written)
  const birthday = birthIn(draft.birth)
  const note = draft.note.trim()
  return {
    name: draft.name.trim(),
    ...(phones === undefined || phones.length === 0 ? {} : { phones }),
    ...(mails === undefined || mails.length === 0 ? {} : { mails }),
    ...(addresses === undefined || addresses.length === 0 ? {} : { addresses }),
    ...(note === '' ? {} : { note }),
    ...(typeof birthday === 'string' ? {} : { birthday }),
  }
}

const written = (reaches: readonly Reach[]): readonly Reach[] =>
  reaches
    .map(({ value, label }) =>
      label === undefined ? { value: value.trim() } : { value: value.trim(), label },
    )
    .filter(({ value }) => value !== '')
    .slice(0, personLimits.reaches)

/** PE3: only the parts that are other than they were. */
export const changeOf = (before: PersonCard, after: PersonCard): PersonChange => ({
  ...(after.name === before.name ? {} : { name: after.name }),
  ...(isSame(after.phones, before.phones) ? {} : { phones: after.phones ?? [] }),
  ...(isSame(after.mails, before.mails) ? {} : { mails: after.mails ?? [] }),
  ...(isSame(after.addresses, before.addresses) ? {} : { addresses: after.addresses ?? [] }),
  ...(after.note === before.note ? {} : { note: after.note ?? '' }),
  ...(isSame(after.birthday, before.birthday) ? {} : { birthday: after.birthday ?? null }),
})

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
