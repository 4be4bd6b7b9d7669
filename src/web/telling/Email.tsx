import { timesOfCircles } from './timesOfCircles.ts'
import { useState } from 'preact/hooks'
import type { ComponentChildren, JSX } from 'preact'
import type { EmailAt } from '#client/commands/emailCommands.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { WhenTold, type WishedToBeTold } from './WhenTold.tsx'
import './Told.css'

/** As it is being chosen. The language is the one of the app on this device. */
export type WishedEmail = WishedToBeTold & Pick<EmailAt, 'named'>

/** Why nothing comes, though an address was given. */
export type EmailEnded =
  | { readonly why: 'refused'; readonly address: string }
  | { readonly why: 'stopped' }

export interface EmailOffProps {
  readonly ended?: EmailEnded | undefined
  readonly fewTraces: boolean
  readonly at: WishedEmail
  readonly busy: boolean
  /** The host or this device does not take it for an address. */
  readonly notAnAddress: boolean
  readonly onAsk: (address: string, at: EmailAt) => void
  /** Where something is kept that no mail goes to. */
  readonly onTakeBack?: (() => void) | undefined
}

/** No mail comes: what one would say, who would see what, and only then the address. */
export const EmailOff = (props: EmailOffProps): JSX.Element => {
  const text = useText()
  const t = text.email
  const { ended, busy, notAnAddress } = props
  const [address, setAddress] = useState('')
  const wished = useWished(props.at)
  const { tried, attempt } = useTried(notAnAddress)
  const typed = address.trim()
  const wrong = (tried && !typed.includes('@')) || notAnAddress
  return (
    <form
      class="stack-wide"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        attempt()
        const at = wished.whole()
        if (typed.includes('@') && at !== undefined && !busy) props.onAsk(typed, at)
      }}
    >
      {ended === undefined ? (
        <output>
          <strong>{t.isOff}</strong>
        </output>
      ) : (
        <Ended {...ended} />
      )}
      <SaysAlways />
      <section class="stack">
        <h2>{t.seen}</h2>
        <p>{t.seenBy}</p>
        <p>{t.seenByReader}</p>
        <p>{t.seenStop}</p>
        {props.fewTraces && <Notice kind="info" title={t.few} />}
      </section>
      <Field
        kind="email"
        inputMode="email"
        autocomplete="email"
        spellcheck={false}
        label={t.address}
        hint={t.addressHint}
        value={address}
        onInput={setAddress}
        maxLength={254}
        error={wrong ? text.app.failures['not-an-address'] : undefined}
      />
      <Wishes wished={wished} tried={tried} />
      <div class="stack">
        <Button kind="primary" wide submit disabled={busy || !wished.hasHour}>
          {t.sendCode}
        </Button>
        {props.onTakeBack !== undefined && ended?.why === 'refused' && (
          <Button wide disabled={busy} onPress={props.onTakeBack}>
            {t.takeBack}
          </Button>
        )}
      </div>
    </form>
  )
}

const Ended = (ended: EmailEnded): JSX.Element => {
  const t = useText().email
  return ended.why === 'refused' ? (
    <Notice kind="error" title={t.refused(ended.address)} todo={t.refusedMore} />
  ) : (
    <Notice kind="info" title={t.stopped} todo={t.stoppedMore} />
  )
}

/** The mail as it will be, with nothing left out. */
const SaysAlways = ({ children }: { readonly children?: ComponentChildren }): JSX.Element => {
  const t = useText().email
  return (
    <div class="stack">
      <p>{t.saysAlways}</p>
      <p class="told-line">
        <strong>{t.noticeSubject}</strong>
        <span>{t.notice}</span>
      </p>
      <p>{t.saysNever}</p>
      {children}
    </div>
  )
}

interface Wished {
  readonly at: WishedEmail
  readonly set: (at: WishedEmail) => void
  readonly hasHour: boolean
  /** `undefined` while something is missing that nobody chooses for a person. */
  readonly whole: () => EmailAt | undefined
}

const useWished = (begun: WishedEmail, changed?: () => void): Wished => {
  const lang = useLanguage()
  const [at, setAt] = useState(begun)
  return {
    at,
    set: next => {
      setAt(next)
      changed?.()
    },
    hasHour: at.hours.length > 0,
    whole: () => {
      const { atOnce } = at
      return atOnce === undefined ? undefined : { ...at, atOnce, lang }
    },
  }
}

const Wishes = ({ wished, tried }: { readonly wished: Wished; readonly tried: boolean }) => {
  const t = useText().email
  const { at, set } = wished
  return (
    <>
      <WhenTold
        at={at}
        ofCircles={timesOfCircles()}
        tried={tried}
        onChange={next => set({ ...at, ...next })}
      />
      <label class="told-named">
        <input
          type="checkbox"
          checked={at.named}
          onChange={event => set({ ...at, named: event.currentTarget.checked })}
        />
        <span>
          {t.named}
          <span class="soft small">{t.namedHint}</span>
        </span>
      </label>
    </>
  )
}

export interface EmailAskedProps {
  readonly address: string
  /** The code could not be sent. */
  readonly failed: boolean
  /** The last code was not the one. */
  readonly wrong: boolean
  readonly busy: boolean
  readonly onConfirm: (code: string) => void
  readonly onAgain: () => void
  readonly onTakeBack: () => void
}

/** A code is on its way. */
export const EmailAsked = (props: EmailAskedProps): JSX.Element => {
  const t = useText().email
  const { address, failed, wrong, busy } = props
  const [code, setCode] = useState('')
  const { tried, attempt } = useTried(wrong)
  const whole = code.replaceAll(/\s/g, '').length === 8
  return (
    <form
      class="stack-wide"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (whole && !busy) props.onConfirm(code)
      }}
    >
      {failed ? (
        <Notice kind="error" title={t.codeFailed} todo={t.codeFailedMore} />
      ) : (
        <div class="stack">
          <output>
            <strong class="told-address">{t.asked(address)}</strong>
          </output>
          <p class="soft">{t.askedHint}</p>
        </div>
      )}
      <Field
        label={t.code}
        hint={t.codeHint}
        value={code}
        onInput={setCode}
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={16}
        error={wrong || (tried && !whole) ? t.codeWrong : undefined}
      />
      <div class="stack">
        <Button kind="primary" wide submit disabled={busy}>
          {t.confirm}
        </Button>
        <Button wide disabled={busy} onPress={props.onAgain}>
          {t.again}
        </Button>
        <Button wide disabled={busy} onPress={props.onTakeBack}>
          {t.takeBack}
        </Button>
      </div>
    </form>
  )
}

export interface EmailOnProps {
  readonly address: string
  readonly failed: boolean
  readonly at: WishedEmail
  readonly busy: boolean
  readonly kept: boolean
  readonly onChange: () => void
  readonly onKeep: (at: EmailAt) => void
  readonly onTakeBack: () => void
}

/** Mails come; how, and the way to none. */
export const EmailOn = (props: EmailOnProps): JSX.Element => {
  const text = useText()
  const t = text.email
  const { busy } = props
  const wished = useWished(props.at, props.onChange)
  return (
    <div class="stack-wide">
      <output>
        <strong class="told-address">
          {props.kept ? `${text.telling.kept} ${t.isOn(props.address)}` : t.isOn(props.address)}
        </strong>
      </output>
      {props.failed && <Notice kind="error" title={t.failed} todo={t.failedMore} />}
      <SaysAlways>
        <p class="soft">{text.telling.less}</p>
      </SaysAlways>
      <Wishes wished={wished} tried={false} />
      <div class="stack">
        <Button
          kind="primary"
          wide
          disabled={busy || !wished.hasHour}
          onPress={() => {
            const at = wished.whole()
            if (at !== undefined) props.onKeep(at)
          }}
        >
          {text.telling.keep}
        </Button>
        <Button wide disabled={busy} onPress={props.onTakeBack}>
          {t.takeBack}
        </Button>
      </div>
    </div>
  )
}
