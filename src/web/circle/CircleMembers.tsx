import type { JSX } from 'preact'
import type { CircleView } from '#core/circle/circleView.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { paths } from '#web/app/routes.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { PersonMark } from '#web/ui/Ring.tsx'
import { namesOf } from './names.ts'
import './Circle.css'

export interface CircleMembersProps {
  readonly id: CircleId
  readonly view: CircleView
  readonly onOpen: (path: string) => void
}

/** Who is here, in one line that leads to them. */
export const CircleMembers = ({ id, view, onOpen }: CircleMembersProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  const language = useLanguage()
  const { members } = view
  const path = paths.circlePeople(id)
  const few = members.slice(0, 5)
  return (
    <a
      class="circle-members"
      href={path}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(path)
      }}
    >
      <span class="circle-marks">
        {few.map(member => (
          <PersonMark key={member.account} name={member.name ?? t.someone} size="small" />
        ))}
      </span>
      <span class="circle-members-words">
        <span>{view.standing === 'outside' ? t.peopleTitle : t.people}</span>
        <span class="soft small">
          {members.length <= few.length &&
            namesOf(
              language,
              members
                .toSorted((one, other) => Number(other.isMe) - Number(one.isMe))
                .map(member => (member.isMe ? { name: t.you } : member)),
              t.someone,
            )}
        </span>
      </span>
    </a>
  )
}
