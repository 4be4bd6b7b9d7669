import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { PeoplePreview } from '#client/commands/peopleCommands.ts'
import type { Notice as ReadNotice } from '#core/people/vcard/readVCards.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { type Choice, type Chosen, chosenOf, nothingSaid, sorted } from './chosen.ts'
import { InSteps } from './InSteps.tsx'
import { Nameless } from './Nameless.tsx'
import { SeemsHere } from './SeemsHere.tsx'
import { WhoComes } from './WhoComes.tsx'
import './People.css'

export interface PreviewProps {
  readonly preview: PeoplePreview
  readonly doing: Action
  readonly onBring: (chosen: Chosen) => void
  readonly onNot: () => void
}

/** Everybody in a file, before anything is kept: who is new, who seems to be here, what was not read. */
export const Preview = ({ preview, doing, onBring, onNot }: PreviewProps): JSX.Element => {
  const t = useText().people
  const [said, setSaid] = useState(nothingSaid)
  const { nameless, here, fresh } = useMemo(() => sorted(preview), [preview])
  const chosen = useMemo(() => chosenOf(preview, said), [preview, said])
  const choose = (places: readonly number[], choice: Choice): void =>
    setSaid(({ choices, names }) => {
      const chosenNow = new Map(choices)
      for (const place of places) chosenNow.set(place, choice)
      return { choices: chosenNow, names }
    })
  const isNothing = chosen.cards.length + chosen.more.length === 0
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t.previewTitle}</h2>
        <p>{t.previewNew(fresh.length + nameless.length)}</p>
        {preview.isMore && <p>{t.previewTooMany}</p>}
        {preview.pictures > 0 && <p class="soft">{t.previewPictures}</p>}
        <p class="soft">{t.previewLeft}</p>
        {preview.shortened > 0 && <p class="soft">{t.previewShort}</p>}
      </section>
      {here.length > 0 && (
        <section class="stack">
          <h2>{t.previewHere}</h2>
          <InSteps
            items={here}
            draw={({ comer, place }) => (
              <SeemsHere
                key={place}
                of={comer}
                choice={said.choices.get(place)}
                onChoose={choice => choose([place], choice)}
              />
            )}
          />
        </section>
      )}
      {nameless.length > 0 && (
        <Nameless
          people={nameless}
          nameOf={place => said.names.get(place) ?? ''}
          onName={(place, name) =>
            setSaid(({ choices, names }) => ({ choices, names: new Map(names).set(place, name) }))
          }
        />
      )}
      {fresh.length > 0 && (
        <WhoComes
          people={fresh}
          isOut={place => said.choices.get(place) === 'out'}
          onChoose={choose}
        />
      )}
      <Unread preview={preview} />
      <section class="stack">
        <Failed failure={doing.failure} />
        {isNothing ? (
          <p>{fresh.length + nameless.length === 0 ? t.importNothing : t.importNobody}</p>
        ) : (
          <Button kind="primary" wide disabled={doing.busy} onPress={() => onBring(chosen)}>
            {t.importDo(chosen.cards.length)}
          </Button>
        )}
        <Button wide onPress={onNot}>
          {t.importNot}
        </Button>
      </section>
    </div>
  )
}

const Unread = ({ preview }: { readonly preview: PeoplePreview }): JSX.Element | null => {
  const t = useText().people
  const { notices, noticed } = preview
  if (noticed === 0) return null
  return (
    <section class="stack">
      <h2>{t.unreadTitle}</h2>
      <ul class="list stack">
        {notices.map(notice => (
          <li key={`${notice.line} ${notice.why}`}>{sentenceOf(t, notice)}</li>
        ))}
      </ul>
      {noticed > notices.length && <p>{t.andMore}</p>}
    </section>
  )
}

const sentenceOf = (
  t: ReturnType<typeof useText>['people'],
  { why, name, line }: ReadNotice,
): string => {
  if (why === 'nobody') return t.unread.nobody(line)
  if (why === 'group') return t.unread.group(name ?? '')
  if (why === 'birthday') return t.unread.birthday(line, name)
  return name === undefined ? t.cutShort(line) : t.unread['cut-short'](name)
}
