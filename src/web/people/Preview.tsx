import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { Comer, PeoplePreview } from '#client/commands/peopleCommands.ts'
import type { Notice as ReadNotice } from '#core/people/vcard/readVCards.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice as OneOf } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import { type Choice, choiceAtFirst, type Chosen, chosenOf } from './chosen.ts'
import './People.css'

export interface PreviewProps {
  readonly preview: PeoplePreview
  readonly doing: Action
  readonly onBring: (chosen: Chosen) => void
  readonly onNot: () => void
}

const step = 80

/** Everybody in a file, before anything is kept: who is new, who seems to be here, what was not read. */
export const Preview = ({ preview, doing, onBring, onNot }: PreviewProps): JSX.Element => {
  const t = useText().people
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map())
  const chosen = useMemo(() => chosenOf(preview, choices), [preview, choices])
  const placed = preview.comers.map((comer, place) => ({ comer, place }))
  const here = placed.filter(({ comer }) => comer.here !== undefined)
  const fresh = placed.filter(({ comer }) => comer.here === undefined)
  const isNothing = chosen.cards.length + chosen.more.length === 0
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t.previewTitle}</h2>
        <p>{t.previewNew(fresh.length)}</p>
        {preview.isMore && <p>{t.previewTooMany}</p>}
        {preview.pictures > 0 && <p class="soft">{t.previewPictures}</p>}
        <p class="soft">{t.previewLeft}</p>
        {preview.shortened > 0 && <p class="soft">{t.previewShort}</p>}
      </section>
      {here.length > 0 && (
        <section class="stack">
          <h2>{t.previewHere}</h2>
          <Steps
            items={here}
            draw={({ comer, place }) => (
              <Here
                key={place}
                comer={comer}
                choice={choices.get(place) ?? choiceAtFirst(comer)}
                onChoose={choice => setChoices(new Map([...choices, [place, choice]]))}
              />
            )}
          />
        </section>
      )}
      {fresh.length > 0 && (
        <Details summary={t.who} open={fresh.length <= step}>
          <Steps
            items={fresh}
            draw={({ comer: { card }, place }) => (
              <li key={place} class="row">
                <PersonMark name={card.name} size="small" />
                <span class="row-words">
                  <bdi>{card.name}</bdi>
                  <bdi class="soft small">{(card.phones ?? card.mails)?.[0]?.value}</bdi>
                </span>
              </li>
            )}
          />
        </Details>
      )}
      <Unread preview={preview} />
      <section class="stack">
        <Failed failure={doing.failure} />
        {isNothing ? (
          <p>{t.importNothing}</p>
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

/** A long list by steps, so that ten thousand are as fast as ten. */
const Steps = <T,>({
  items,
  draw,
}: {
  readonly items: readonly T[]
  readonly draw: (item: T) => JSX.Element
}): JSX.Element => {
  const t = useText().people
  const [shown, setShown] = useState(step)
  return (
    <>
      <ul class="list stack">{items.slice(0, shown).map(draw)}</ul>
      {items.length > shown && (
        <Button wide onPress={() => setShown(shown + step)}>
          {t.more}
        </Button>
      )}
    </>
  )
}

interface HereProps {
  readonly comer: Comer
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

const Here = ({ comer: { card, here }, choice, onChoose }: HereProps): JSX.Element | null => {
  const t = useText().people
  if (here === undefined) return null
  const values = here.saysMore ? (['more', 'out', 'own'] as const) : (['out', 'own'] as const)
  return (
    <li class="card stack">
      <div>
        <p>
          <strong>
            <bdi>{card.name}</bdi>
          </strong>
        </p>
        <p>
          {t.seems(here.name)} {t.by[here.by](here.what)}
        </p>
        {here.saysMore && <p class="soft">{t.saysMore}</p>}
      </div>
      <OneOf
        legend={t.choose(card.name)}
        legendHidden
        value={choice}
        onChange={onChoose}
        options={values.map(value => ({ value, label: t.choices[value] }))}
      />
    </li>
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
  return name === undefined ? t.cutShort(line) : t.unread['cut-short'](name)
}
