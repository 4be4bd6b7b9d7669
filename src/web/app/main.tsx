import { hearInstallOffer } from './install.ts'
import { startApp } from './start.tsx'
import { keepOnDevice } from './updates.ts'

// `/early.js` has already said why the app cannot run here.
if (document.documentElement.dataset['unsupported'] === undefined) {
  hearInstallOffer()
  await startApp(async () => (await import('./browserEngine.ts')).browserEngine())
  if (import.meta.env.PROD) await keepOnDevice().catch(() => undefined)
}
