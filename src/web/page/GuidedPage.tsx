import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { type Guided, guideParts, type PartName } from '#core/page/guides.ts'
import type { PageView } from '#core/page/pageView.ts'
import type { Action } from '#web/app/useAction.ts'
import { paths } from '#web/app/routes.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Words } from '#web/ui/Words.tsx'
import { partText } from './guideText.ts'
import { partToGoOn } from './guidedDraft.ts'
import './Page.css'

export interface GuidedPageProps {
  readonly page: PageView
  readonly guided: Guided
  readonly unfinished: boolean
  readonly now: number
  readonly doing: Action
  readonly onWrite: (part: PartName) => void
  readonly onErase: () => void
}

/** To read again what I wrote along a path. What was passed is not there, and is not missed. */
export const GuidedPage = (props: GuidedPageProps): JSX.Element => {
  const { page, guided, doing } = props
  const { guide, parts } = guided
  const text = useText()
  const t = text.guides
  const language = useLanguage()
  const [erasing, setErasing] = useState(false)
  const isWhole = guideParts[guide].every(part => parts.some(each => each.part === part))
  return (
    <>
      <PageTitle
        back={paths.pages}
        lead={`${ago(language, page.changedAt, props.now)} · ${t.private}`}
      >
        {t[guide].title}
      </PageTitle>
      <div class="stack-wide">
        {props.unfinished && <p class="soft">{text.page.draft}</p>}
        {parts.map(({ part, words }) => {
          const { title } = partText(text, guide, part)
          return (
            <section key={part} class="stack">
              <h2>{title}</h2>
              <Words>{words}</Words>
              <div class="flush">
                <Button
                  kind="quiet"
                  label={t.changeLabel(title)}
                  onPress={() => props.onWrite(part)}
                >
                  {t.changePart}
                </Button>
              </div>
            </section>
          )
        })}
        {(!isWhole || props.unfinished) && (
          <Button wide onPress={() => props.onWrite(partToGoOn(guide, parts))}>
            {t.goOnWriting}
          </Button>
        )}
        <div class="flush">
          <Button kind="quiet" onPress={() => setErasing(true)}>
            {text.page.erase}
          </Button>
        </div>
      </div>
      {erasing && (
        <Confirm
          title={text.page.eraseTitle}
          yes={text.page.eraseDo}
          no={text.page.keepIt}
          doing={doing}
          onYes={props.onErase}
          onNo={() => {
            doing.forget()
            setErasing(false)
          }}
        >
          <p>{text.page.eraseMore}</p>
        </Confirm>
      )}
    </>
  )
}
