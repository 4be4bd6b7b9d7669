import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeviceView } from '#client/commands/accountCommands.ts'
import { commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { go } from '#web/ui/route.ts'
import { AskSheet } from './AskSheet.tsx'
import { OneField } from './OneField.tsx'
import { RowList } from './RowList.tsx'
import { Reading } from './Reading.tsx'
import { useAccount } from './useAccount.ts'

const thisOneFirst = (a: DeviceView, b: DeviceView): number =>
  a.current === b.current ? b.lastDay - a.lastDay : Number(b.current) - Number(a.current)

export const DevicesScreen = (): JSX.Element => {
  const { me: text, letIn } = useText()
  const account = useAccount()
  const [removing, setRemoving] = useState<DeviceView | undefined>(undefined)
  const { view } = account
  return (
    <>
      <PageTitle back={paths.me} lead={text.devicesLead}>
        {text.devicesTitle}
      </PageTitle>
      {view === undefined ? (
        <Reading account={account} />
      ) : (
        <div class="stack">
          <Button wide onPress={() => go(paths.letIn)}>
            {letIn.row}
          </Button>
          {view.devices.toSorted(thisOneFirst).map(device => (
            <Device key={device.id} device={device} onRemove={() => setRemoving(device)} />
          ))}
          <RowList
            rows={[{ path: paths.leaving, title: text.everywhere, hint: text.everywhereHint }]}
          />
        </div>
      )}
      {removing !== undefined && (
        <AskSheet
          title={text.removeDeviceTitle(removing.label ?? text.unnamed)}
          yes={text.remove}
          act={() => commands.account.removeDevice(removing.id)}
          onDone={() => {
            setRemoving(undefined)
            account.again()
          }}
          onClose={() => setRemoving(undefined)}
        >
          <p>{text.removeDeviceWhat}</p>
        </AskSheet>
      )}
    </>
  )
}

interface DeviceProps {
  readonly device: DeviceView
  readonly onRemove: () => void
}

const Device = ({ device, onRemove }: DeviceProps): JSX.Element => {
  const text = useText().me
  const language = useLanguage()
  const name = device.label ?? text.unnamed
  const [typed, setTyped] = useState(device.label ?? '')
  return (
    <Card>
      <h2 dir="auto">{name}</h2>
      {device.current && <p>{text.thisDevice}</p>}
      <p class="soft small">{text.since(longDay(language, device.createdAt))}</p>
      {device.current ? (
        <OneField
          label={text.deviceName}
          hint={text.deviceNameHint}
          value={typed}
          onInput={setTyped}
          maxLength={60}
          onSave={() => commands.account.nameDevice(typed.trim())}
        />
      ) : (
        <>
          <p class="soft small">{text.lastSeen(longDay(language, device.lastDay))}</p>
          <Button label={text.removeDeviceLabel(name)} onPress={onRemove}>
            {text.removeDevice}
          </Button>
        </>
      )}
    </Card>
  )
}
