import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AccountId } from '#core/circle/ids.ts'
import type { BlockedPerson } from '#core/vault/vault.ts'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { listOf } from '#web/circle/names.ts'
import { WordsChoice } from '#web/circle/WordsChoice.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'

/** Whom I blocked, wherever they are: to change my mind, or to leave what we share. */
export const BlockedScreen = (): JSX.Element => {
  const t = useText().limits
  const { blocked } = appState.value
  return (
    <>
      <PageTitle back={paths.me} lead={t.peopleLead}>
        {t.people}
      </PageTitle>
      {blocked.length === 0 ? (
        <p class="soft">{t.peopleNone}</p>
      ) : (
        <ul class="list stack">
          {blocked.map(person => (
            <li key={person.account}>
              <Blocked person={person} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Blocked = ({ person }: { readonly person: BlockedPerson }): JSX.Element => {
  const text = useText()
  const t = text.limits
  const language = useLanguage()
  const doing = useAction()
  const [leaving, setLeaving] = useState(false)
  const [words, setWords] = useState<'leave' | 'take'>('leave')
  const together = useTogether(person.account)
  const name = person.name ?? text.circle.someone
  return (
    <Card>
      <h2 dir="auto">{name}</h2>
      {together !== undefined && (
        <p class="soft">
          {together.length === 0
            ? t.notTogether
            : t.together(
                listOf(
                  language,
                  together.map(each => each ?? text.circles.unnamed),
                ),
              )}
        </p>
      )}
      <FailureNotice failure={leaving ? undefined : doing.failure} />
      <Button
        wide
        label={t.unblockLabel(name)}
        disabled={doing.busy}
        onPress={() =>
          doing.run(() =>
            commands.circles.sayToMyself({ t: 'person-unblocked', account: person.account }),
          )
        }
      >
        {t.unblock}
      </Button>
      {together !== undefined && together.length > 0 && (
        <Button wide onPress={() => setLeaving(true)}>
          {t.leaveAll}
        </Button>
      )}
      {leaving && (
        <Confirm
          title={t.leaveAllTitle(name)}
          yes={text.circle.leaveDo}
          no={text.circle.stay}
          doing={doing}
          onYes={() =>
            doing.run(
              () => commands.circles.leaveCirclesWith(person.account, words),
              () => setLeaving(false),
            )
          }
          onNo={() => setLeaving(false)}
        >
          <p>{text.circle.leaveMore}</p>
          <WordsChoice words={words} onChange={setWords} />
        </Confirm>
      )}
    </Card>
  )
}

/** The names of the circles that both are in; `undefined` until they are looked up. */
const useTogether = (account: AccountId): readonly (string | undefined)[] | undefined => {
  const [names, setNames] = useState<readonly (string | undefined)[] | undefined>(undefined)
  const { circles } = appState.value
  useEffect(() => {
    let wanted = true
    const find = async (): Promise<void> => {
      const found = await commands.circles.circlesWith(account)
      if (wanted && found.ok) setNames(found.value.map(({ name }) => name))
    }
    void find()
    return () => {
      wanted = false
    }
  }, [account, circles])
  return names
}
