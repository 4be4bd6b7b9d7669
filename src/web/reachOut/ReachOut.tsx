import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonView } from '#core/people/view.ts'
import type { ContactWay, ReachOutChannel } from '#core/reachOut/events.ts'
import type { Contact } from '#core/reachOut/reachOut.ts'
import type { ReachView } from '#core/reachOut/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { dayMs } from '#core/circle/circle.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Words } from '#web/ui/Words.tsx'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { ThrowAway } from '#web/sharing/ThrowAway.tsx'
import { Contacts } from './Contacts.tsx'
import { ReachOutWays } from './ReachOutWays.tsx'
import { ReachOutWords } from './ReachOutWords.tsx'
import { RhythmAndRest } from './RhythmAndRest.tsx'
import type { RhythmName } from './rhythms.ts'

export interface ReachOutProps {
  readonly back: string
  readonly person: PersonView
  /** `undefined`: nothing was said about them yet. */
  readonly reach: ReachView | undefined
  /** Days since 1970. */
  readonly today: number
  /** Today brought me here: it can be put off. */
  readonly suggested: boolean
  /** A way to them was opened before today, and I did not say what became of it. */
  readonly asked: boolean
  readonly doing: Action
  readonly onShare: ((words: string) => Promise<void>) | undefined
  readonly onBegun: (channel: ReachOutChannel) => void
  /** The words go behind a link, for somebody without Herewith. */
  readonly onNote: (words: string) => void
  /** `then`: once it is kept. */
  readonly onHappened: (happened: boolean, then: () => void) => void
  readonly onPutOff: (then: () => void) => void
  readonly onMet: (way: ContactWay, words: string | undefined, then: () => void) => void
  readonly onForget: (contact: Contact) => void
  readonly onRhythm: (rhythm: RhythmName) => void
  /** Days from today; 0 ends it. */
  readonly onRest: (days: number) => void
}

/** One person: what they told me last, a first line, the ways out, and when to think of them again. */
export const ReachOut = (props: ReachOutProps): JSX.Element => {
  const { person, reach, today, doing } = props
  const { reachOut: t } = useText()
  const language = useLanguage()
  const { words, found, change } = useKeptWords(`reach-out/${person.id}`)
  const [pressed, setPressed] = useState(false)
  // It stays open when what was found is thrown away.
  const wasFound = useRef(false)
  if (found) wasFound.current = true
  const open = pressed || wasFound.current
  const [after, setAfter] = useState<
    { readonly what: 'begun' | 'put-off' | 'answered' } | undefined
  >(undefined)
  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    // The button that was pressed may be far below, or gone.
    if (after === undefined) return
    said.current?.focus()
    said.current?.scrollIntoView({ block: 'center' })
  }, [after])
  const told = person.told
  const answer = (happened: boolean): void =>
    props.onHappened(happened, () => {
      // They reached them: until then words are with another app at best, and stay.
      if (happened) change('')
      setAfter({ what: 'answered' })
    })
  return (
    <>
      <PageTitle back={props.back} lead={t.onlyYou}>
        {t.title(person.name)}
      </PageTitle>
      <div class="stack-wide">
        <output ref={said} class="said" tabIndex={-1}>
          {after?.what === 'begun' && (
            <>
              <strong>{t.gone}</strong> {t.goneMore} {words.trim() !== '' && t.goneStay}
            </>
          )}
          {after?.what === 'put-off' && t.notNowSaid}
          {after?.what === 'answered' && t.metKept}
        </output>
        {told !== undefined && (
          <section class="stack">
            <p class="soft small">{t.toldBefore(longDay(language, told.on * dayMs, 'UTC'))}</p>
            <Words>{told.words}</Words>
          </section>
        )}
        <p class="soft">
          {reach?.lastContact === undefined
            ? t.noContact
            : t.lastContact(longDay(language, reach.lastContact * dayMs, 'UTC'))}
        </p>
        <Failed failure={doing.failure} />
        {props.asked && (
          <section class="stack">
            <h2>{t.happened(person.name)}</h2>
            <div class="two-ways">
              <Button disabled={doing.busy} onPress={() => answer(true)}>
                {t.happenedYes}
              </Button>
              <Button disabled={doing.busy} onPress={() => answer(false)}>
                {t.happenedNo}
              </Button>
            </div>
          </section>
        )}
        {open ? (
          <>
            <KeptBefore found={found} />
            <ReachOutWords person={person} today={today} words={words} onWords={change} />
            {words.trim() !== '' && <ThrowAway onThrowAway={() => change('')} />}
            <ReachOutWays
              person={person}
              words={words}
              next={reach?.next ?? 'message'}
              onShare={props.onShare}
              onNote={() => props.onNote(words)}
              onBegun={channel => {
                // Nobody says whether that app opened: the words stay.
                setAfter({ what: 'begun' })
                props.onBegun(channel)
              }}
            />
          </>
        ) : (
          <div class="stack">
            <Button kind="primary" wide onPress={() => setPressed(true)}>
              {t.reach}
            </Button>
            {props.suggested && (
              <Button
                wide
                disabled={doing.busy}
                onPress={() => props.onPutOff(() => setAfter({ what: 'put-off' }))}
              >
                {t.notNow}
              </Button>
            )}
          </div>
        )}
        <Contacts
          contacts={reach?.contacts ?? []}
          doing={doing}
          onMet={props.onMet}
          onForget={props.onForget}
        />
        <RhythmAndRest
          rhythm={reach?.rhythm}
          restUntil={reach?.restUntil}
          today={today}
          onRhythm={props.onRhythm}
          onRest={props.onRest}
        />
      </div>
    </>
  )
}
