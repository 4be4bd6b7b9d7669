import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { useHost } from '#web/app/useHost.ts'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Field } from '#web/ui/Field.tsx'
import { caddyFile, domainIn, type HostFile, moveLines, systemdUnit } from './hostFiles.ts'
import './HttpsScreen.css'

/** Where Herewith listens behind Caddy: where it is open now, or its usual place. */
const usualPort = 8080
const portHere = (): number =>
  location.protocol === 'http:' && location.port !== '' ? Number(location.port) : usualPort

const someDomain = 'circle.example.org'

/** Three steps from this computer to every phone, with both files written for this host. */
export const HttpsSteps = (): JSX.Element => {
  const words = useText().setup
  const [given, setTyped] = useState<string | undefined>(undefined)
  const host = useHost()
  const typed = given ?? domainIn(host?.origin ?? '') ?? ''
  const domain = domainIn(typed)
  const shown = domain ?? someDomain
  const caddy = caddyFile(shown, portHere())
  const unit = systemdUnit(shown, portHere())
  const wrong = typed.trim() !== '' && domain === undefined
  return (
    <>
      <Field
        label={words.domain}
        hint={words.domainHint}
        value={typed}
        onInput={setTyped}
        inputMode="url"
        spellcheck={false}
        maxLength={260}
        error={wrong ? words.addressWrong : undefined}
      />
      <ol class="steps">
        <li>
          <h2>{words.step1}</h2>
          <p>{words.step1What}</p>
        </li>
        <li>
          <h2>{words.step2}</h2>
          <p>{words.step2What(caddy.path)}</p>
          <FileText file={caddy} copy={words.copyCaddy} />
          <pre class="file-text">systemctl reload caddy</pre>
        </li>
        <li>
          <h2>{words.step3}</h2>
          <p>{words.step3What(unit.path)}</p>
          <FileText file={unit} copy={words.copyUnit} />
          <pre class="file-text">{moveLines}</pre>
        </li>
      </ol>
      <p>{words.stepsThen(`https://${shown}`)}</p>
    </>
  )
}

interface FileTextProps {
  readonly file: HostFile
  readonly copy: string
}

const FileText = ({ file, copy }: FileTextProps): JSX.Element => (
  <Card quiet>
    <pre class="file-text">{file.text}</pre>
    <CopyButton text={file.text} label={copy} />
  </Card>
)
