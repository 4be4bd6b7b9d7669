import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AskedView } from '#client/engine.ts'
import { appState } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { FirstDraft } from './FirstDraft.tsx'

/** Asked and not yet welcomed. Nothing has to be done, and something may be. */
export const WaitingRoom = ({ asked }: { readonly asked: AskedView }): JSX.Element => {
  const text = useText().joining
  const [writing, setWriting] = useState(false)
  const [kept, setKept] = useState(false)
  const draft = appState.value.drafts.find(
    each => each.kind === 'share' && each.circle === asked.circle,
  )
  return (
    <>
      <PageTitle>{text.waitTitle(asked.circleName)}</PageTitle>
      <div class="stack">
        <Empty drawing="chairs">{text.waitWhat(asked.inviterName)}</Empty>
        <p>{text.waitClose}</p>
        {kept && <Notice kind="info" title={text.draftKept} />}
        <Button kind="primary" wide onPress={() => setWriting(true)}>
          {text.waitWrite}
        </Button>
        <p class="soft">{text.waitWriteHint}</p>
        <Button wide onPress={() => go(paths.home)}>
          {text.waitHome}
        </Button>
      </div>
      {writing && (
        <FirstDraft
          asked={asked}
          draft={draft}
          onClose={isKept => {
            setWriting(false)
            setKept(isKept)
          }}
        />
      )}
    </>
  )
}
