/*
 * Runs before anything else, in any browser however old: plain script, no build.
 * It turns away Back after "Leave quickly", keeps the invitation link safe, and says in plain words
 * why Herewith cannot run here. What it says is its own, because the catalogue could not load.
 */
;(function () {
  var doc = document
  var root = doc.documentElement
  var neutral = '/measures.html'

  // Whoever left quickly and whose Back button is pressed sees the plain page again.
  // `m` is set by leave/leave.ts; a new visit by hand clears it.
  try {
    if (sessionStorage.getItem('m') === '1') {
      var entries = performance.getEntriesByType('navigation')
      if (entries.length > 0 && entries[0].type === 'back_forward') {
        root.hidden = true
        location.replace(neutral)
        return
      }
      sessionStorage.removeItem('m')
    }
  } catch (blocked) {
    // Storage is blocked; said below.
  }
  window.addEventListener('pageshow', function (event) {
    var left = false
    try {
      left = sessionStorage.getItem('m') === '1'
    } catch (blocked) {
      left = true
    }
    if (event.persisted && left) location.replace(neutral)
  })

  try {
    var theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme)
  } catch (blocked) {
    // The device decides.
  }

  // With few traces the page is never called by its name, not even for a moment.
  // The mark is set by app/fewTraces.ts.
  try {
    if (localStorage.getItem('plain') === '1') {
      var spanish = localStorage.getItem('language') === 'es'
      doc.title = spanish ? 'Notas' : 'Notes'
      doc.querySelector('link[rel="icon"]').href = '/icons/notes.svg'
      doc.querySelector('link[rel="apple-touch-icon"]').href = '/icons/notes-192.png'
      doc.querySelector('link[rel="manifest"]').href = spanish
        ? '/notes-es.webmanifest'
        : '/notes-en.webmanifest'
    }
  } catch (blocked) {
    // It keeps its name.
  }

  // The part after # may be an invitation. It is taken from the address the moment the app starts,
  // so it is remembered here for the link that can be copied.
  var link = location.href

  var says = {
    en: {
      leave: 'Leave quickly',
      help: 'Get help',
      copy: 'Copy the link',
      copied: 'Copied',
      select: 'Press long on the link to copy it.',
      go: 'Go on here all the same',
      insecure: {
        title: 'This address is not safe enough yet',
        text: [
          'Herewith locks your words on this device, and a browser allows that only at an address that begins with https://.',
          'Ask the person who runs this Herewith for the https address. If that is you: on the computer itself http://localhost works, and the guide “Self-hosting” shows three steps to https.',
        ],
      },
      old: {
        title: 'This browser is too old',
        text: [
          'Herewith needs a newer one to lock your words. An update of the phone or of the browser usually helps.',
          'Open this link in another browser or on another device; it stays good.',
        ],
      },
      storage: {
        title: 'This browser does not let Herewith keep anything',
        text: [
          'Your words stay on your own device, and the browser blocks that for this page.',
          'Allow cookies and site data for this address, then open it again. Or open the link in another browser.',
        ],
      },
      inapp: {
        title: 'Open this in your own browser',
        text: [
          'You are inside the browser of a chat app. What you write here could be lost when the app closes it.',
          'Look for a menu with three dots or a share sign and choose “Open in browser”. Or copy the link and paste it into Safari, Chrome or Firefox. Copy all of it: the last part is your invitation.',
        ],
      },
      danger: 'If you are in danger now, call the emergency number of the country you are in.',
    },
    es: {
      leave: 'Salir rápido',
      help: 'Pedir ayuda',
      copy: 'Copiar el enlace',
      copied: 'Copiado',
      select: 'Mantén pulsado el enlace para copiarlo.',
      go: 'Seguir aquí de todos modos',
      insecure: {
        title: 'Esta dirección todavía no es segura',
        text: [
          'Herewith cierra tus palabras con llave en este dispositivo, y el navegador solo lo permite en una dirección que empieza por https://.',
          'Pide la dirección https a quien lleva este Herewith. Si eres tú: en el propio ordenador funciona http://localhost, y la guía «Self-hosting» muestra tres pasos para tener https.',
        ],
      },
      old: {
        title: 'Este navegador es demasiado antiguo',
        text: [
          'Herewith necesita uno más nuevo para cerrar tus palabras con llave. Suele bastar con actualizar el teléfono o el navegador.',
          'Abre este enlace en otro navegador o en otro dispositivo; sigue siendo válido.',
        ],
      },
      storage: {
        title: 'Este navegador no deja que Herewith guarde nada',
        text: [
          'Tus palabras se quedan en tu dispositivo, y el navegador lo bloquea en esta página.',
          'Permite las cookies y los datos de esta dirección y ábrela otra vez. O abre el enlace en otro navegador.',
        ],
      },
      inapp: {
        title: 'Abre esto en tu propio navegador',
        text: [
          'Estás dentro del navegador de una app de mensajes. Lo que escribas aquí podría perderse cuando la app lo cierre.',
          'Busca un menú con tres puntos o el signo de compartir y elige «Abrir en el navegador». O copia el enlace y pégalo en Safari, Chrome o Firefox. Cópialo entero: la última parte es tu invitación.',
        ],
      },
      danger: 'Si corres peligro ahora, llama al número de emergencias del país donde estás.',
    },
  }

  function make(tag, className, text) {
    var element = doc.createElement(tag)
    if (className) element.className = className
    if (text) element.appendChild(doc.createTextNode(text))
    return element
  }

  function copyLink(words, field, button) {
    function done() {
      button.firstChild.nodeValue = words.copied
    }
    function byHand() {
      field.focus()
      field.select()
      var copied = false
      try {
        copied = doc.execCommand('copy')
      } catch (refused) {
        copied = false
      }
      if (copied) done()
      else button.parentNode.insertBefore(make('p', '', words.select), button.nextSibling)
    }
    if (navigator.clipboard && navigator.clipboard.writeText)
      navigator.clipboard.writeText(link).then(done, byHand)
    else byHand()
  }

  /** As leave/escapes.ts has it: three presses within a second and a half. */
  function leaveByEscape() {
    var presses = []
    window.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || event.repeat) return
      presses = presses.concat(event.timeStamp).slice(-3)
      if (presses.length === 3 && presses[2] - presses[0] <= 1500) location.replace(neutral)
    })
  }

  /**
   * Herewith does not start while this is shown: main.tsx looks at `data-unsupported`. What has
   * begun already is hidden.
   */
  function show(kind, helpRuns) {
    if (root.getAttribute('data-unsupported')) return
    root.setAttribute('data-unsupported', kind)
    var wished = String((navigator.languages && navigator.languages[0]) || navigator.language || '')
    var language = wished.slice(0, 2).toLowerCase() === 'es' ? 'es' : 'en'
    var words = says[language]
    var said = words[kind]

    function draw() {
      root.lang = language
      var sheet = make('link')
      sheet.rel = 'stylesheet'
      sheet.href = '/early.css'
      doc.head.appendChild(sheet)

      var begun = doc.getElementById('app')
      if (begun) begun.hidden = true
      var page = make('div', 'early')
      var bar = make('header', 'early-bar')
      var leave = make('button', '', words.leave)
      leave.type = 'button'
      leave.onclick = function () {
        location.replace(neutral)
      }
      bar.appendChild(leave)
      if (kind !== 'old' || helpRuns) {
        var help = make('a', 'early-help', words.help)
        help.href = '/help.html'
        bar.appendChild(help)
      }
      page.appendChild(bar)

      var main = make('main')
      main.appendChild(make('h1', '', said.title))
      for (var i = 0; i < said.text.length; i++) main.appendChild(make('p', '', said.text[i]))

      var field = make('input')
      field.readOnly = true
      field.value = link
      field.setAttribute('aria-label', words.copy)
      var copy = make('button', 'early-main', words.copy)
      copy.type = 'button'
      copy.onclick = function () {
        copyLink(words, field, copy)
      }
      if (kind !== 'insecure') {
        main.appendChild(field)
        main.appendChild(copy)
      }
      if (kind === 'inapp') {
        var go = make('button', '', words.go)
        go.type = 'button'
        go.onclick = function () {
          try {
            sessionStorage.setItem('go-on', '1')
          } catch (blocked) {
            // Then it is asked again.
          }
          location.reload()
        }
        main.appendChild(go)
      }
      main.appendChild(make('p', 'early-danger', words.danger))
      page.appendChild(main)
      doc.body.appendChild(page)
    }
    if (doc.body) draw()
    else doc.addEventListener('DOMContentLoaded', draw)
    leaveByEscape()
  }

  // The page of help lines needs none of this.
  if (location.pathname === '/help.html') return

  function inChatApp(agent) {
    return /FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|KAKAOTALK|Snapchat|musical_ly|BytedanceWebview|Twitter|LinkedInApp|Telegram|WhatsApp|; wv\)/.test(
      agent,
    )
  }

  /** Chromium says that cookies are on when the settings block them; only trying tells. */
  function keepsSession() {
    try {
      localStorage.getItem('theme')
      return true
    } catch (blocked) {
      doc.cookie = 'probe=1; SameSite=Strict'
      var kept = /(^|; )probe=1/.test(doc.cookie)
      doc.cookie = 'probe=; SameSite=Strict; Max-Age=0'
      return kept
    }
  }

  /**
   * Without cookies nobody stays signed in, and without a store there is nowhere to write. A store
   * that is there and then does not open is for the app: it goes on without, and says so.
   */
  function keepsNothing() {
    if (navigator.cookieEnabled === false || !keepsSession()) return true
    try {
      if (!window.indexedDB) return true
      // Some browsers have the door and keep it shut.
      var opening = window.indexedDB.open('herewith-probe')
      opening.onerror = function (event) {
        event.preventDefault()
      }
      opening.onsuccess = function () {
        opening.result.close()
        window.indexedDB.deleteDatabase('herewith-probe')
      }
      return false
    } catch (blocked) {
      return true
    }
  }

  /** The signatures and the sealing are newer than all that is asked for below; one has to try. */
  function lacksSeals(found) {
    try {
      Promise.all([
        window.crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']),
        window.crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']),
      ]).then(function () {}, found)
    } catch (missing) {
      found()
    }
  }

  function wentOn() {
    try {
      return sessionStorage.getItem('go-on') === '1'
    } catch (blocked) {
      return false
    }
  }

  if (window.isSecureContext === false) show('insecure')
  else if (
    !('noModule' in doc.createElement('script')) ||
    !window.crypto ||
    !window.crypto.subtle ||
    typeof window.structuredClone !== 'function' ||
    typeof window.HTMLDialogElement !== 'function' ||
    typeof BigInt !== 'function' ||
    typeof WebAssembly !== 'object' ||
    !Object.hasOwn ||
    ![].at ||
    ![].toSorted
  )
    show('old')
  else if (keepsNothing()) show('storage')
  else {
    if (inChatApp(navigator.userAgent) && !wentOn()) show('inapp')
    lacksSeals(function () {
      show('old', true)
    })
  }
})()
