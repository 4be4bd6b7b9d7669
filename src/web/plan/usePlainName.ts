import { useEffect } from 'preact/hooks'

/** A printer keeps the name of what it prints, and a file is called so: it says nothing. */
export const usePlainName = (name: string): void => {
  useEffect(() => {
    let before: string | undefined
    const hide = (): void => {
      before ??= document.title
      document.title = name
    }
    const show = (): void => {
      if (before !== undefined) document.title = before
      before = undefined
    }
    addEventListener('beforeprint', hide)
    addEventListener('afterprint', show)
    return () => {
      show()
      removeEventListener('beforeprint', hide)
      removeEventListener('afterprint', show)
    }
  }, [name])
}
