import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { appState } from '#web/app/engine.ts'
import { helpStoreFor } from '#web/app/helpStore.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { ChangePlan } from './ChangePlan.tsx'
import { usePlanDesk } from './planDesk.ts'

export const ChangePlanScreen = (): JSX.Element => {
  const text = useText()
  const desk = usePlanDesk()
  const { signIn, plan } = appState.value
  const settings = signIn.kind === 'signed-in' ? signIn.settings : undefined
  const country = useMemo(() => helpStoreFor(settings).country(), [settings])
  if (desk.plan === undefined) return <Progress words={text.today.reading} />
  return (
    <ChangePlan
      desk={{ ...desk, plan: desk.plan }}
      known={signIn.kind === 'signed-in' ? (plan?.people ?? []) : []}
      country={country}
      onDone={() => go(paths.plan, 'replace')}
    />
  )
}
