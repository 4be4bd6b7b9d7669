import type { ComponentChildren, JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import type { PlanDesk } from './planDesk.ts'
import { WhereKept } from './WhereKept.tsx'

export interface BeginPlanProps extends Pick<PlanDesk, 'kept'> {
  readonly back: string
  /** A line is being written. */
  readonly begun?: boolean | undefined
  readonly onBegin: () => void
  readonly children?: ComponentChildren
}

/** Before there is one: what it is, and for whom not. */
export const BeginPlan = ({
  kept,
  back,
  begun,
  onBegin,
  children,
}: BeginPlanProps): JSX.Element => {
  const t = useText().plan
  return (
    <>
      <PageTitle back={back} lead={t.lead}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <div class="stack">
          <p>{t.what}</p>
          <p>{t.notJudged}</p>
          <p>
            <strong>{t.feared}</strong>
          </p>
          <WhereKept kept={kept} />
        </div>
        <Button kind="primary" wide onPress={onBegin}>
          {begun === true ? t.goOnMine : t.begin}
        </Button>
        {children}
      </div>
    </>
  )
}
