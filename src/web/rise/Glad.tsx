import type { JSX } from 'preact'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { GladView, Rise, SeenInMe } from '#core/rise/gladView.ts'
import type { Action } from '#web/app/useAction.ts'
import { paths } from '#web/app/routes.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { SeenCard } from '#web/seenInYou/SeenCard.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Words } from '#web/ui/Words.tsx'
import { SinceLine } from './SinceLine.tsx'
import './Rise.css'

export interface GladProps {
  readonly glad: GladView
  readonly doing: Action
  readonly onRest: (circle: CircleId, said: EntryId, on: boolean) => void
  readonly onThank: (circle: CircleId, said: EntryId) => void
  readonly onOpen: (path: string) => void
  readonly onHelp: () => void
}

/** To read on a dark day: what others see in me, and when I was glad. For me alone; nothing is counted. */
export const Glad = (props: GladProps): JSX.Element => {
  const { glad, doing } = props
  const text = useText()
  const t = text.rise
  const shown = glad.seen.filter(({ said }) => !said.rests)
  const resting = glad.seen.filter(({ said }) => said.rests)
  const card = ({ circle, said }: SeenInMe): JSX.Element => (
    <li key={said.entry}>
      <SeenCard
        one={said}
        circle={circle.id}
        where={circle.name ?? text.circles.unnamed}
        waits={false}
        doing={doing}
        onRest={on => props.onRest(circle.id, said.entry, on)}
        onThank={() => props.onThank(circle.id, said.entry)}
      />
    </li>
  )
  return (
    <>
      <PageTitle back={paths.me} lead={t.gladLead}>
        {t.glad}
      </PageTitle>
      <div class="stack-wide">
        <Failed failure={doing.failure} />
        <section class="stack">
          <h2>{text.seenInYou.inMe}</h2>
          {shown.length === 0 ? (
            <p class="soft">{text.seenInYou.inMeNone}</p>
          ) : (
            <ul class="list stack">{shown.map(card)}</ul>
          )}
          {resting.length > 0 && (
            <Details summary={text.seenInYou.resting}>
              <ul class="list stack">{resting.map(card)}</ul>
            </Details>
          )}
        </section>
        <section class="stack">
          <h2>{t.days}</h2>
          {glad.rises.length === 0 ? (
            <p class="soft">{t.daysNone}</p>
          ) : (
            <ul class="list stack">
              {glad.rises.map(rise => (
                <li key={rise.share.entry}>
                  <RiseCard rise={rise} onOpen={props.onOpen} />
                </li>
              ))}
            </ul>
          )}
        </section>
        {glad.seen.length + glad.rises.length > 0 && <p class="soft">{t.end}</p>}
        <section class="stack">
          <p class="soft">{t.dark}</p>
          <div class="flush">
            <Button kind="quiet" onPress={props.onHelp}>
              {text.sharing.nobodyHelp}
            </Button>
          </div>
        </section>
      </div>
    </>
  )
}

interface RiseCardProps {
  readonly rise: Rise
  readonly onOpen: (path: string) => void
}

const RiseCard = ({ rise: { circle, share }, onOpen }: RiseCardProps): JSX.Element => {
  const text = useText()
  const t = text.rise
  const language = useLanguage()
  const day = longDay(language, share.at)
  return (
    <article class="card glad-card">
      <h3>{day}</h3>
      {share.words !== '' && <Words>{share.words}</Words>}
      <SinceLine since={share.since} at={share.at} />
      {share.moves.map(
        move =>
          move.kind === 'open' &&
          move.words !== '' && (
            <div key={move.entry}>
              <p class="soft small">{t.withMe(move.author.name ?? text.circle.someone)}</p>
              <Words>{move.words}</Words>
            </div>
          ),
      )}
      <div class="flush">
        <Button
          kind="quiet"
          label={`${t.openIt}: ${day}`}
          onPress={() => onOpen(paths.share(circle.id, share.entry))}
        >
          {t.openIt}
        </Button>
      </div>
    </article>
  )
}
