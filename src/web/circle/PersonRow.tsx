import type { JSX } from 'preact'
import type { MemberView } from '#core/circle/circleView.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PersonMark } from '#web/ui/Ring.tsx'
import './Circle.css'

export interface PersonRowProps {
  readonly member: MemberView
  readonly showSteward: boolean
  /** Not in the circle that this one stands beside. */
  readonly guest: boolean
  readonly greets: boolean
  readonly onMore: (() => void) | undefined
}

/** Somebody in a circle, and the way to more about them. */
export const PersonRow = ({
  member,
  showSteward,
  guest,
  greets,
  onMore,
}: PersonRowProps): JSX.Element => {
  const { circle: t, greeting, returning, sides, vouching, young } = useText()
  const language = useLanguage()
  const name = member.name ?? t.someone
  return (
    <li class="person">
      <PersonMark name={name} />
      <span class="person-name">
        <span dir="auto">{name}</span>
        <span class="soft small">
          {[
            member.isMe ? t.you : '',
            guest ? sides.guest : '',
            member.seat === undefined ? '' : young.label,
            showSteward && member.role === 'steward' ? t.steward : '',
            greets ? greeting.hint : '',
            member.asked ? t.askedHint : '',
            member.returned === undefined
              ? ''
              : returning.since(
                  longDay(language, member.returned.at),
                  member.returned.by.name ?? t.someone,
                ),
            member.vouched.byMe === 'now' ? vouching.metShort : '',
            member.vouched.byMe === 'earlier' ? vouching.newLocksShort : '',
          ]
            .filter(words => words !== '')
            .join(' · ')}
        </span>
      </span>
      {onMore !== undefined && (
        <Button kind="quiet" label={t.moreLabel(name)} onPress={onMore}>
          {t.more}
        </Button>
      )}
    </li>
  )
}
