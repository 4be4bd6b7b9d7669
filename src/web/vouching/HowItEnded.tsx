import type { JSX } from 'preact'
import type { AccountId } from '#core/circle/ids.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import type { Ending } from './Meet.tsx'

export interface HowItEndedProps {
  readonly ending: Ending
  readonly name: string
  readonly nameOf: (account: AccountId) => string
  readonly onAgain: () => void
  readonly onShow: () => void
  readonly onDone: () => void
}

/** The same; not the same, with what to do; or nothing was compared yet. */
export const HowItEnded = (props: HowItEndedProps): JSX.Element => {
  const { ending, name } = props
  const text = useText()
  const t = text.vouching
  switch (ending.kind) {
    case 'same':
    case 'words-same':
      return (
        <>
          <PageTitle key="met">{t.metTitle(name)}</PageTitle>
          <div class="stack-wide">
            <p>{t.metMore(name)}</p>
            {ending.kind === 'same' && <p>{t.theirTurn(name)}</p>}
            <div class="stack">
              {ending.kind === 'same' && (
                <Button wide onPress={props.onShow}>
                  {t.show}
                </Button>
              )}
              <Button kind="primary" wide onPress={props.onDone}>
                {text.ui.done}
              </Button>
            </div>
          </div>
        </>
      )
    case 'different':
    case 'not-here':
    case 'words-differ': {
      const what = {
        different: t.different,
        'not-here': t.notHere,
        'words-differ': t.wordsDiffer,
      }
      return (
        <>
          <PageTitle key="wrong">{t.wrongTitle}</PageTitle>
          <div class="stack-wide">
            <Notice kind="halt" title={what[ending.kind](name)} todo={t.wrongDo} />
            <Button wide onPress={props.onDone}>
              {text.ui.done}
            </Button>
          </div>
        </>
      )
    }
    case 'someone-else':
    case 'other-time':
    case 'mine':
    case 'not-a-code': {
      const words =
        ending.kind === 'someone-else'
          ? t.someoneElse(props.nameOf(ending.account), name)
          : ending.kind === 'other-time'
            ? t.otherTime(name)
            : ending.kind === 'mine'
              ? t.mine
              : t.notACode
      return (
        <>
          <PageTitle key="again">{t.scanTitle(name)}</PageTitle>
          <div class="stack-wide">
            <Notice kind="info" title={words} />
            <div class="stack">
              <Button kind="primary" wide onPress={props.onAgain}>
                {t.again}
              </Button>
              <Button wide onPress={props.onDone}>
                {text.ui.done}
              </Button>
            </div>
          </div>
        </>
      )
    }
  }
}
