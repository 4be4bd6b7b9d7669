import { showVanishing } from '#web/app/keepStorage.ts'
import { startApp } from '#web/app/start.tsx'
import type { Alarm, AppState, SignIn } from '#client/state/appState.ts'
import { fakeEngine } from '../fakeEngine.ts'
import { inventedCatching } from '../fakeEngine/fakeCalls.ts'
import { inventedKeepers, inventedReturn } from '../fakeEngine/fakeKeepers.ts'
import { laidOver } from './laidOver.ts'

/**
 * The whole app over an invented engine: `?as=ana`, `?as=ben`, `?as=nobody`, `?as=locked`, and for
 * the moment of opening `&lang=es&alarm=clock&offline&invited`.
 */
const asked = new URLSearchParams(location.search)
const as = asked.get('as') ?? 'ana'
const language = asked.get('lang') === 'es' ? 'es' : 'en'
localStorage.setItem('language', language)

const begin: SignIn['kind'] =
  as === 'nobody' ? 'signed-out' : as === 'locked' ? 'locked' : 'signed-in'

const alarms = asked.getAll('alarm').map((kind): Alarm => {
  switch (kind) {
    case 'clock':
      return { kind, aheadMs: 86_400_000 }
    case 'other-host':
    case 'storage-full':
    case 'storage-blocked':
    case 'storage-damaged':
    case 'storage-failing':
    case 'storage-waits':
    case 'update-needed':
      return { kind }
    default:
      throw new Error(`No alarm is called ${kind}`)
  }
})
const state: Partial<AppState> = {
  alarms,
  keepers: inventedKeepers(asked.get('keepers') ?? 'none', Date.now()),
  catching: inventedCatching(asked.get('catching') ?? 'none', Date.now()),
  ...(asked.has('offline') ? { connection: 'offline' as const } : {}),
}
if (asked.has('vanish')) showVanishing()
await startApp(async () =>
  fakeEngine({
    as: as === 'ben' ? 'ben' : 'ana',
    begin,
    language,
    now: Date.now(),
    state,
    circle: laidOver(asked),
    alone: as === 'fresh',
    pairing: asked.has('same-words')
      ? {
          kind: 'compare',
          words: language === 'es' ? ['nube', 'tostada', 'río'] : ['copper', 'lantern', 'meadow'],
        }
      : undefined,
    back: inventedReturn(asked.get('back') ?? undefined, Date.now()),
    host: {
      setUp: !asked.has('fresh-host'),
      accounts: asked.has('invited') ? 'invited' : 'anyone',
    },
  }),
)
