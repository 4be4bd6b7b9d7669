import type { JSX } from 'preact'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Qr } from '#web/ui/Qr.tsx'
import './SheetPaper.css'

export interface SheetPaperProps {
  readonly code: string
  /** Not readable on the screen for now; a print still has it. */
  readonly covered?: boolean | undefined
}

/** The sheet as it lies on paper: one page, black on white, nothing about who it belongs to. */
export const SheetPaper = ({ code, covered }: SheetPaperProps): JSX.Element => {
  const text = useText().account.sheet
  const language = useLanguage()
  const groups = code.split(/[\s-]+/)
  return (
    <section class="paper" aria-labelledby="paper-title">
      <p class="paper-what">{text.what}</p>
      <h2 id="paper-title">{text.title}</h2>
      <dl class="paper-facts">
        <dt>{text.code}</dt>
        <dd class="paper-code" data-covered={covered === true ? '' : undefined}>
          {groups.map((group, index) => (
            <span key={index}>
              {group}
              {index < groups.length - 1 && ' '}
            </span>
          ))}
        </dd>
        <dt>{text.address}</dt>
        <dd>{location.origin}</dd>
        <dt>{text.day}</dt>
        <dd>{longDay(language, Date.now())}</dd>
      </dl>
      <div class="paper-foot">
        <div class="stack">
          <p>{text.how}</p>
          <p>{text.keep}</p>
          <p>{text.old}</p>
        </div>
        <div class="paper-qr">
          <Qr text={code.replaceAll(/[\s-]/g, '')} />
        </div>
      </div>
    </section>
  )
}
