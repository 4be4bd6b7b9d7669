import type { JSX } from 'preact'
import type { DeedView, DeedsView } from '#core/circle/stewardLogView.ts'
import type { RemovalReason } from '#core/letters/removalReasons.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { listOf } from './names.ts'
import './Circle.css'

export interface StewardLogProps {
  readonly log: DeedsView
  /** Why somebody was removed; only where I look after the circle. */
  readonly reasons: readonly RemovalReason[]
  /** The path of the people. */
  readonly back: string
  /** Not on the newest page. */
  readonly older: boolean
  readonly onOlder: (before: number | undefined) => void
}

interface Days {
  readonly day: string | undefined
  readonly deeds: readonly DeedView[]
}

/** What stewards did, the newest first: the same words for everybody who is in the circle. */
export const StewardLog = ({
  log,
  reasons,
  back,
  older,
  onOlder,
}: StewardLogProps): JSX.Element => {
  const t = useText().circle
  const language = useLanguage()
  const days = byDay(log.deeds, at => longDay(language, at))
  return (
    <>
      <PageTitle back={back} lead={t.logLead}>
        {t.logTitle}
      </PageTitle>
      <div class="stack-wide">
        {older && <Button onPress={() => onOlder(undefined)}>{t.newest}</Button>}
        {days.length === 0 && <p class="soft">{t.logEmpty}</p>}
        {days.map(({ day, deeds }) => (
          <section key={deeds[0]?.seq} class="stack">
            {day !== undefined && <h2 class="deeds-day">{t.logAround(day)}</h2>}
            <ul class="list deeds">
              {deeds.map(deed => (
                <Deed
                  key={deed.seq}
                  deed={deed}
                  reason={reasons.find(({ seq }) => seq === deed.seq)?.words}
                />
              ))}
            </ul>
          </section>
        ))}
        {log.olderBefore !== undefined && (
          <Button onPress={() => onOlder(log.olderBefore)}>{t.older}</Button>
        )}
      </div>
    </>
  )
}

interface DeedProps {
  readonly deed: DeedView
  readonly reason: string | undefined
}

const Deed = ({ deed, reason }: DeedProps): JSX.Element => {
  const t = useText().circle
  const language = useLanguage()
  const whom = listOf(
    language,
    deed.whom.map(({ name, isMe }) => (isMe ? t.withYou(name ?? '') : (name ?? t.someone))),
  )
  return (
    <li dir="auto">
      {deed.by.isMe
        ? t.deedsOfMine[deed.did](whom)
        : t.deeds[deed.did](deed.by.name ?? t.someone, whom)}
      {reason !== undefined && (
        <div class="deed-reason">
          <p class="soft small">{t.reasonFor}</p>
          <p class="words" dir="auto">
            {reason}
          </p>
        </div>
      )}
    </li>
  )
}

/** Neighbours of the same day stand together; what nothing dates stands without a day. */
const byDay = (deeds: readonly DeedView[], dayOf: (at: number) => string): readonly Days[] => {
  const days: { readonly day: string | undefined; readonly deeds: DeedView[] }[] = []
  for (const deed of deeds) {
    const day = deed.at === undefined ? undefined : dayOf(deed.at)
    const last = days.at(-1)
    if (last !== undefined && last.day === day) last.deeds.push(deed)
    else days.push({ day, deeds: [deed] })
  }
  return days
}
