import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const web = resolve(import.meta.dirname, 'src/web')
const page = (name: string): string => resolve(web, `${name}.html`)

/**
 * `vite build` makes the app in dist/web; `vite build --mode gallery` makes the page of every
 * component in dist/gallery, which is never shipped.
 */
export default defineConfig(({ mode }) => ({
  root: web,
  // Our own icon set and neutral page; copied as they are, under names that never change.
  publicDir: resolve(web, 'public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, mode === 'gallery' ? 'dist/gallery' : 'dist/web'),
    emptyOutDir: true,
    // The content security policy allows no `data:` address, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [page('help'), page(mode === 'gallery' ? 'gallery' : 'index')],
    },
  },
}))
