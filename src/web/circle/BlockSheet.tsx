import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ok } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { ReportPerson } from '#web/report/ReportPerson.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Choice } from '#web/ui/Choice.tsx'
import { go } from '#web/ui/route.ts'
import { Confirm } from './Confirm.tsx'
import { isOfTwo } from './isOfTwo.ts'
import { listOf } from './names.ts'
import { WordsChoice } from './WordsChoice.tsx'

export interface BlockSheetProps {
  readonly person: PersonView
  readonly circle: CircleId
  readonly onClose: () => void
}

type Together = readonly {
  readonly id: CircleId
  readonly name: string | undefined
  readonly kind: CircleKind
}[]
type Leaving = 'stay' | 'this' | 'all'

/**
 * What blocking does and what it does not, said before it is done; and the way out of the circles
 * that both are in, in the same action.
 */
export const BlockSheet = ({ person, circle, onClose }: BlockSheetProps): JSX.Element => {
  const text = useText()
  const t = text.limits
  const language = useLanguage()
  const doing = useAction()
  const [together, setTogether] = useState<Together>([])
  const [leaving, setLeaving] = useState<Leaving>('stay')
  const [words, setWords] = useState<'leave' | 'take'>('leave')
  const choice = useRef<HTMLDivElement>(null)
  const { account } = person
  // What becomes of my words is below the edge of a small screen.
  useEffect(() => choice.current?.scrollIntoView({ block: 'nearest' }), [leaving])
  useEffect(() => {
    let wanted = true
    const find = async (): Promise<void> => {
      const found = await commands.circles.circlesWith(account)
      if (wanted && found.ok) setTogether(found.value)
    }
    void find()
    return () => {
      wanted = false
    }
  }, [account])

  const name = person.name ?? text.circle.someone
  const here = together.find(({ id }) => id === circle)
  const isHere = here !== undefined
  const names = listOf(
    language,
    together.map(each => each.name ?? text.circles.unnamed),
  )

  const block = async (): Outcome => {
    const { circles } = commands
    if (!person.blocked) {
      const said = person.name === undefined ? {} : { name: person.name }
      const blocked = await circles.sayToMyself({ t: 'person-blocked', account, ...said })
      if (!blocked.ok) return blocked
    }
    if (leaving === 'this') return circles.leave(circle, words)
    return leaving === 'all' ? circles.leaveCirclesWith(account, words) : ok(undefined)
  }

  return (
    <Confirm
      title={t.blockTitle(name)}
      yes={leaving === 'stay' ? t.block : t.blockAndLeave}
      no={text.ui.cancel}
      doing={doing}
      onYes={() =>
        doing.run(block, () => {
          onClose()
          if (leaving === 'all' || (leaving === 'this' && isHere)) go(paths.circles, 'replace')
        })
      }
      onNo={onClose}
    >
      {together.length > 0 && (
        <p>
          <strong>{t.blockStill(name)}</strong>
        </p>
      )}
      <p>{t.blockWhat(name)}</p>
      {isHere && (
        <div class="flush">
          <ReportPerson person={person} circle={circle} />
        </div>
      )}
      {together.length > 0 && (
        <Choice
          legend={together.length > 1 ? t.blockCirclesMany : t.blockCircles}
          value={leaving}
          onChange={setLeaving}
          options={[
            {
              value: 'stay',
              label: together.length > 1 ? t.blockStayMany : t.blockStay,
              hint: t.blockStayHint,
            },
            ...(isHere
              ? [
                  {
                    value: 'this' as const,
                    label: t.blockLeave,
                    hint: isOfTwo(here) ? t.blockLeaveHintTwo : t.blockLeaveHint,
                  },
                ]
              : []),
            ...(together.length > 1 || !isHere
              ? [
                  {
                    value: 'all' as const,
                    label: t.blockLeaveAll(name),
                    hint: t.blockLeaveAllHint(names),
                  },
                ]
              : []),
          ]}
        />
      )}
      {leaving !== 'stay' && (
        <div ref={choice}>
          <WordsChoice words={words} onChange={setWords} />
        </div>
      )}
    </Confirm>
  )
}
