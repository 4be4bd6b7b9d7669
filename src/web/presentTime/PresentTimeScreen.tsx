import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Dark } from './Dark.tsx'
import { Over } from './Over.tsx'
import { type Bell, bellIn } from './bell.ts'
import { keepSitting, keptSitting, lengths, type Sitting } from './sitting.ts'

type Length = `${(typeof lengths)[number]}`

type Step =
  | { readonly kind: 'choose' | 'early' }
  | { readonly kind: 'dark'; readonly sitting: Sitting; readonly bell: Bell | undefined }
  | { readonly kind: 'over'; readonly sitting: Sitting; readonly bell: Bell | undefined }

/** Minutes together with the phones away: chosen, dark, one bell, and a question to ask aloud. */
export const PresentTimeScreen = (): JSX.Element => {
  const text = useText()
  const t = text.presentTime
  const [length, setLength] = useState<Length>('20')
  const [step, setStep] = useState<Step>(() => {
    const sitting = keptSitting(Date.now())
    return sitting === undefined ? { kind: 'choose' } : { kind: 'dark', sitting, bell: undefined }
  })
  const end = (next: 'choose' | 'early'): void => {
    keepSitting(undefined)
    if ('bell' in step) step.bell?.stop()
    setStep({ kind: next })
  }
  const done = (): void => end('choose')
  if (step.kind === 'early')
    return (
      <>
        <PageTitle>{t.title}</PageTitle>
        <div class="stack-wide">
          <p>{t.early}</p>
          <Button kind="primary" wide onPress={done}>
            {text.ui.done}
          </Button>
        </div>
      </>
    )
  if (step.kind === 'dark')
    return (
      <Dark
        endsAt={step.sitting.endsAt}
        minutes={step.sitting.minutes}
        onBell={() => setStep({ ...step, kind: 'over' })}
        onEnd={() => end('early')}
      />
    )
  if (step.kind === 'over')
    return (
      <Over
        minutes={step.sitting.minutes}
        total={appState.value.presentMinutes}
        onKeep={() => {
          keepSitting(undefined)
          const { minutes } = step.sitting
          // Without an account there is nobody to keep it for, and that is fine.
          if (appState.value.signIn.kind === 'signed-in')
            void commands.circles.sayToMyself({ t: 'present-time-kept', minutes })
        }}
        onDone={done}
      />
    )
  const begin = (): void => {
    const minutes = Number(length)
    const sitting = { minutes, endsAt: Date.now() + minutes * 60_000 }
    keepSitting(sitting)
    setStep({ kind: 'dark', sitting, bell: bellIn(minutes * 60) })
  }
  return (
    <>
      <PageTitle back={paths.circles} lead={t.lead}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <p>{t.how}</p>
        <Choice<Length>
          legend={t.minutesLegend}
          value={length}
          onChange={chosen => setLength(chosen)}
          compact
          options={lengths.map(minutes => ({ value: `${minutes}`, label: t.minutes(minutes) }))}
        />
        <Button kind="primary" wide onPress={begin}>
          {t.begin}
        </Button>
        <p class="soft small">{t.keepOn}</p>
      </div>
    </>
  )
}
