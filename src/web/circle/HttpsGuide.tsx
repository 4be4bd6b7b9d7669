import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Composer } from '#web/ui/Composer.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'

/** The way to https over what was there. It comes as its own part: hosts need it, members do not. */
export const HttpsGuide = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  const [Steps, setSteps] = useState<ComponentType | 'missing' | undefined>()
  useEffect(() => {
    let wanted = true
    import('#web/setup/HttpsSteps.tsx').then(
      part => wanted && setSteps(() => part.HttpsSteps),
      () => wanted && setSteps('missing'),
    )
    return () => {
      wanted = false
    }
  }, [])
  return (
    <Composer title={text.setup.stepsTitle} onClose={onClose}>
      <p>{text.setup.stepsLead}</p>
      {Steps === undefined && <Progress words={text.app.opening} />}
      {Steps === 'missing' && <Notice kind="error" title={text.app.failures['no-connection']} />}
      {Steps !== undefined && Steps !== 'missing' && <Steps />}
    </Composer>
  )
}
