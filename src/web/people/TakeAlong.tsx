import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { PersonCard } from '#core/people/card.ts'
import { writeVCards } from '#core/people/vcard/writeVCards.ts'
import type { PersonView } from '#core/people/view.ts'
import { saveFile } from '#web/app/saveFile.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'

/** PE17: without my own words unless I say so, and never what somebody told me. */
export const fileOf = (people: readonly PersonView[], withNotes: boolean): string =>
  writeVCards(
    people.map(
      ({ name, phones, mails, addresses, note, birthday }): PersonCard => ({
        name,
        phones,
        mails,
        addresses,
        birthday,
        note: withNotes ? note : undefined,
      }),
    ),
  )

/** All of them as a file for any address book. Its name says nothing of where it comes from. */
export const TakeAlong = ({ people }: { readonly people: readonly PersonView[] }): JSX.Element => {
  const t = useText().people
  const id = useId()
  const [withNotes, setWithNotes] = useState(false)
  const save = (): void =>
    saveFile(new Blob([fileOf(people, withNotes)], { type: 'text/vcard' }), 'contacts.vcf')
  return (
    <Details summary={t.exportTitle}>
      <p>{t.exportWhat}</p>
      <label class="choice-card">
        <input
          type="checkbox"
          checked={withNotes}
          aria-describedby={id}
          onChange={({ currentTarget }) => setWithNotes(currentTarget.checked)}
        />
        <span>{t.exportNotes}</span>
      </label>
      <p id={id} class="soft small">
        {t.exportNotesHint}
      </p>
      <Button wide onPress={save}>
        {t.export}
      </Button>
    </Details>
  )
}
