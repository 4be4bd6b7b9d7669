import { browserEngine } from './browserEngine.ts'
import { hideAddresses } from '#web/ui/route.ts'
import { lockAfterSitting, wantsFewTraces } from './fewTraces.ts'
import { hearInstallOffer } from './install.ts'
import { startApp } from './start.tsx'
import { keepOnDevice } from './updates.ts'

const main = async (): Promise<void> => {
  hearInstallOffer()
  hideAddresses(wantsFewTraces)
  await startApp(async () => {
    await lockAfterSitting()
    return browserEngine()
  })
  // Without it the app still works as long as there is a connection.
  if (import.meta.env.PROD) await keepOnDevice().catch(() => undefined)
}

// `/early.js` has already said why the app cannot run here. Nothing is awaited at the top of this
// module: parts that are fetched later share code with it and would wait for it, as it for them.
if (document.documentElement.dataset['unsupported'] === undefined) void main()
