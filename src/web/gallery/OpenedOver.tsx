import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CallWaits } from '#web/calling/CallWaits.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Frame } from '#web/ui/Frame.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { OverAll } from '#web/ui/TopNotice.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useText } from '#web/text/language.ts'
import { said } from './said.ts'

/** A screen of some length, over which something opens. */
export const Opened = (props: {
  readonly children: (close: () => void) => ComponentChildren
}): JSX.Element => {
  const [open, setOpen] = useState(false)
  return (
    <Frame place="circles">
      <PageTitle>Circles</PageTitle>
      <div class="stack">
        <Button onPress={() => setOpen(true)}>Open</Button>
        {Array.from({ length: 30 }, (_, index) => (
          <p key={index}>{said}</p>
        ))}
      </div>
      {open && props.children(() => setOpen(false))}
    </Frame>
  )
}

/** While something lies open, somebody needs someone. */
export const Called = (props: Parameters<typeof Opened>[0]): JSX.Element => (
  <OverAll.Provider value={AnaCalls}>
    <Opened {...props} />
  </OverAll.Provider>
)

const AnaCalls = (): JSX.Element => <CallWaits name="Ana" onAnswer={() => undefined} />

export const LeaveSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  return (
    <Sheet
      title={text.leave.about}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {text.ui.done}
          </Button>
          <Button onPress={onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{text.leave.does}</p>
      <p>{text.leave.doesNot}</p>
      <p>{text.leave.feared}</p>
    </Sheet>
  )
}

export const Writing = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText().ui
  const [value, setValue] = useState('')
  return (
    <Composer
      title="What I hear is"
      forName="Ana"
      onClose={onClose}
      actions={
        <>
          <Button kind="primary">{text.done}</Button>
          <Button onPress={onClose}>{text.pass}</Button>
        </>
      }
    >
      <Words>{said}</Words>
      <Field
        kind="long"
        first
        label="In your words"
        hint="Say back what you heard. It need not be perfect."
        value={value}
        onInput={setValue}
      />
    </Composer>
  )
}
