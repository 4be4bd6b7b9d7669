import type { appEn } from '../en/app.ts'
import type { Spoken } from '../spoken.ts'

export const appEs: Spoken<typeof appEn> = {
  opening: 'Abriendo.',
  neutralTitle: 'Notas',
  tryAgain: 'Probar otra vez',
  openAnew: 'Abrir de nuevo',
  understood: 'De acuerdo',
  called: {
    title: name => `${name} necesita a alguien`,
    somebody: 'Alguien',
    answer: 'Responder',
  },
  partMissing: 'Esta parte aún no está aquí',
  partMissingWhy: 'No se pudo traer esta parte de Herewith.',
  partMissingSafe: 'No se pierde nada. Puede ayudar buscar una conexión mejor.',
  nowhere: 'Aquí no hay nada',
  nowhereWhy: 'Esta dirección no lleva a ninguna parte. Quizá se cortó un trozo.',
  toStart: 'Ir al principio',
  stopped: {
    title: 'Herewith se ha parado en este dispositivo.',
    safe: 'Lo que escribiste está guardado.',
    todo: 'Ábrelo de nuevo. Si vuelve a pasar, reinicia el dispositivo.',
  },
  moving: 'Este Herewith se muda a otra dirección',
  movingWhat:
    'Tus palabras van contigo. Las llaves de acceso no: son de la dirección antigua. Antes de la mudanza, asegúrate de tener una frase o tu hoja de recuperación, y deja que salga todo lo que espera.',
  movingTo: address => `La dirección nueva es ${address}.`,
  movingDo: 'Mirar mis maneras de entrar',
  updateRefused: {
    title: 'Llegó una versión que no está firmada como la tuya. No se ha tomado.',
    safe: 'Sigue la versión que tienes, y tus palabras están a salvo.',
    todo: 'Díselo a quien lleva este Herewith. Si no la cambió esa persona, la cambió otra.',
  },
  update: {
    title: 'Espera una versión nueva.',
    which: (theirs, mine) =>
      theirs === mine
        ? `Se llama Herewith ${theirs}, como la tuya, y en algo es distinta.`
        : `Es Herewith ${theirs}. Tú tienes Herewith ${mine}.`,
    safe: 'Tómala cuando te venga bien. Las palabras sin enviar se quedan.',
    take: 'Tomar la versión nueva',
  },
  alarms: {
    'not-mine': {
      title: 'Se dijo algo en tu nombre que no salió de tus dispositivos',
      safe: 'Puede ser una copia de este dispositivo hecha por otra persona.',
      todo: 'Abre Yo, mira tus dispositivos y elige «Cerrar sesión en todas partes».',
    },
    'other-host': {
      title: 'Este no es el Herewith que conoces',
      safe: 'Tus palabras siguen cerradas en este dispositivo. No se envió nada.',
      todo: 'Pregunta a quien lo lleva, por teléfono o en persona, si ha cambiado algo.',
    },
    'storage-full': {
      title: 'No queda sitio en este dispositivo',
      safe: 'Puede que lo último que escribiste no se guarde. Cópialo antes de seguir.',
      todo: 'Borra fotos o apps que ya no necesites y abre Herewith otra vez.',
    },
    'storage-blocked': {
      title: 'Este navegador no deja que Herewith guarde nada',
      safe: 'Todo funciona mientras esta página esté abierta. Al cerrarla se pierde lo no enviado.',
      todo: 'Permite los datos de esta dirección o usa otro navegador.',
    },
    'storage-failing': {
      title: 'Este navegador no guarda lo que se escribe ahora',
      safe: 'Lo que se guardó antes está a salvo. Copia lo último que escribiste antes de seguir.',
      todo: 'Cierra todas las pestañas de Herewith y ábrelo otra vez. Si no basta, reinicia el dispositivo.',
    },
    'storage-damaged': {
      title: 'Lo que se guarda en este dispositivo ya no se puede leer',
      safe: 'Las palabras que ya salieron siguen con tus círculos. Las que no, quizá se hayan perdido.',
      todo: 'Elige «Quitar todo de este dispositivo» abajo y entra otra vez.',
    },
    'storage-waits': {
      title: 'Lo que se guarda en este dispositivo todavía no se abre',
      safe: 'Tus palabras están a salvo. Quizá las tenga abiertas otra pestaña de Herewith.',
      todo: 'Cierra las otras pestañas. Si no basta, cierra el navegador y ábrelo otra vez.',
    },
    clock: {
      title: 'El reloj de este dispositivo no va bien',
      safe: 'Tus palabras están a salvo, pero a los demás su hora puede parecerles rara.',
      todo: 'Pon la fecha y la hora en automático en los ajustes del dispositivo.',
    },
    'update-needed': {
      title: 'Esta versión de Herewith es demasiado antigua',
      safe: 'Tus palabras están a salvo en este dispositivo.',
      todo: 'Ábrelo de nuevo con conexión para tener la nueva.',
    },
    'return-stopped': {
      title: 'Has parado a alguien que estaba entrando en tu cuenta',
      safe: 'No ha entrado.',
      todo: 'Habla con las personas que guardan tus partes y da otras nuevas. Las encuentras en Yo.',
    },
    unreadable: {
      title: 'Una parte no se puede leer en este dispositivo',
      safe: 'No se ha borrado nada.',
      todo: 'Abre Herewith en otro de tus dispositivos o pide a alguien del círculo que te deje entrar otra vez.',
    },
  },
  failures: {
    'no-catchers':
      'Aquí todavía nadie ha dicho que sí a que le avisen. Llama a alguien, o escríbele.',
    'no-connection': 'No hay conexión. Prueba otra vez cuando la tengas.',
    'too-many-tries': 'Han sido demasiadas veces seguidas. Espera unos minutos y prueba otra vez.',
    'host-unavailable':
      'Herewith no responde ahora. No se pierde nada. Prueba dentro de un momento.',
    'host-full':
      'El ordenador que lleva este Herewith no tiene más sitio. Díselo a quien lo cuida. No se pierde nada de lo que escribiste.',
    'device-full':
      'Este dispositivo no ha podido guardarlo. Copia lo que escribiste, haz un poco de sitio y prueba otra vez.',
    'circle-full':
      'En este círculo no queda sitio para fotos ni notas de voz. Las palabras sí salen. Díselo a quien cuida este Herewith.',
    'not-a-file':
      'Esto no se puede guardar aquí: es demasiado grande, o no es una foto ni una nota de voz.',
    'too-many-files': 'Más no caben en un solo mensaje. Las demás van en otro.',
    'file-damaged': 'Esto no llegó como se envió, y por eso no se muestra.',
    'not-signed-in': 'No has entrado en este dispositivo. Entra y prueba otra vez.',
    'sign-in-again': 'Para esto, entra una vez más. Así es seguro que eres tú.',
    'wrong-sign-in': 'Con eso no se abrió. Míralo otra vez, o entra de otra manera.',
    'name-taken': 'Alguien aquí ya usa este nombre para entrar. Elige otro.',
    'name-empty': 'Escribe primero un nombre.',
    'weak-passphrase':
      'Esta frase secreta es demasiado fácil de adivinar. Toma cuatro o cinco palabras que no vayan juntas.',
    'not-admitted': 'Una cuenta aquí empieza con un enlace. Pídeselo a alguien que ya esté dentro.',
    suspended:
      'Quien lleva este Herewith ha suspendido esta cuenta. No se ha borrado nada de ella. Pregúntale qué ha pasado.',
    'mistyped-code': 'Hay un error en el código de recuperación. Mira la hoja otra vez.',
    'needs-another-way':
      'La llave de acceso es correcta, pero este dispositivo no puede abrir tus palabras con ella. Usa esta vez tu frase secreta o el código de recuperación.',
    'little-memory':
      'Este dispositivo tiene ahora poca memoria libre. Cierra otras apps y páginas y prueba otra vez.',
    'last-way-in': 'Es tu última manera de entrar. Añade otra antes.',
    'not-a-device-code':
      'Esto no es el código de un dispositivo que quiere entrar. Muestra uno allí y escanéalo.',
    'code-of-another-host':
      'Este código es de otro Herewith. Abre la misma dirección en los dos dispositivos.',
    'code-used':
      'Alguien respondió a este código antes que tú. Si el dispositivo nuevo pregunta si las palabras son las mismas, di que no allí. Entonces muestra otro código.',
    'pairing-over': 'Este código ha terminado. Muestra otro y escanéalo de nuevo.',
    'said-not-same':
      'En el dispositivo nuevo alguien dijo que las palabras no son las mismas. No se le ha enviado nada. Muestra otro código allí y escanea ese.',
    'not-an-address': 'Esto no es una dirección de correo. Mírala otra vez, letra a letra.',
    'not-a-link': 'Esto no es un enlace de invitación. Cópialo entero, hasta el final.',
    'link-damaged': 'Al enlace le falta un trozo. Cópialo entero, hasta el final.',
    'link-newer': 'Este enlace es de un Herewith más nuevo. Abre la app otra vez para tenerlo.',
    'link-closed': 'Este enlace ya se usó o se cerró. Pide uno nuevo; se hace enseguida.',
    'link-of-another-circle': 'Este enlace no encaja con el círculo que nombra. Pide uno nuevo.',
    'history-does-not-add-up':
      'La historia que manda el servidor no cuadra. No se muestra nada nuevo hasta que alguien lo mire.',
    'not-an-archive': 'Esto no es un archivo que hizo Herewith. No se guardó nada de él.',
    'archive-newer':
      'Este archivo lo hizo un Herewith más nuevo. Actualiza este y prueba otra vez. No se guardó nada de él.',
    'archive-damaged':
      'Este archivo está dañado: no está como se hizo. No se guardó nada de él. Quizá tengas otra copia.',
    'archive-changed':
      'Alguien ha cambiado este archivo: lo que hay en él no es lo que se firmó. No se guardó nada de él.',
    'archive-too-large':
      'Este archivo es más grande de lo que se puede recuperar. No se guardó nada de él. Puedes descomprimirlo y leerlo.',
    'already-kept': 'Ya recuperaste este archivo antes. Está aquí.',
    'already-in': 'Ya estás en este círculo.',
    'no-longer-there': 'Esto ya no está.',
    'update-needed':
      'Esta versión de Herewith es demasiado antigua para eso. Abre la app otra vez.',
    'another-account-here':
      'En este dispositivo se guardan las palabras de otra cuenta. Cierra antes la sesión de esa.',
    interrupted: 'Se cortó a la mitad. No se pierde nada. Prueba otra vez.',
    'words-wait':
      'Algunas de tus palabras aún no han salido. Espera a tener conexión o vete sin ellas.',
    'no-circle': 'Este círculo aún no está listo. Prueba dentro de un momento.',
    'not-a-member': 'No estás en este círculo.',
    'circle-closed': 'Este círculo está cerrado. Lo que se dijo todavía se puede leer.',
    'already-said': 'Esto ya se dijo.',
    'not-here': 'Esto no es parte de círculos de este tipo.',
    'not-yet-offered': 'Herewith todavía no puede hacer esto.',
    'stewards-only': 'Esto solo puede hacerlo quien cuida el círculo.',
    'no-such-member': 'Ya no está en este círculo.',
    'looks-after-already': 'Ya cuida este círculo.',
    yourself: 'Esa persona eres tú.',
    'still-here': 'Sigue en el círculo con esa cuenta.',
    'other-keys': 'Mientras tanto tiene cerraduras nuevas. Comparad otra vez.',
    'young-seat': 'Quien tiene un lugar de joven no cuida un círculo.',
    'not-with-your-seat':
      'Tienes un lugar de joven. Con él estás en el círculo de tu familia y en los círculos al lado.',
    'seat-for-new-account':
      'Esta invitación es para una persona joven que aún no tiene cuenta aquí. Tu cuenta se queda como está. Para entrar con ella, pide una invitación para una persona adulta.',
    'not-asked': 'Ya nadie te pregunta esto.',
    paused: 'En este círculo hay una pausa. Puedes probar de nuevo cuando continúe.',
    'not-a-steward': 'Esa persona ya no cuida este círculo. Elige a otra.',
    'is-meant': 'No puede llegarle a la persona de la que se trata.',
    'no-longer-kept': 'Esto ya no es así. Abre la pantalla otra vez.',
    'not-these-words':
      'Ningún dispositivo pide ayuda con estas palabras. Leedlas otra vez entre los dos.',
    'parts-do-not-fit':
      'Lo que dieron quienes te ayudan no encaja. Con una persona más puede encajar. No se ha perdido nada.',
    'no-such-letter': 'Esto ya no está.',
    'letter-too-long':
      'Es demasiado largo para una carta. Elige menos de sus palabras, o di menos.',
    'too-long':
      'Es demasiado largo para salir de una vez: cuentan juntas tus palabras y las que van con fotos y voces. Quita una parte, o envíalo en dos.',
    'last-steward': 'Solo tú cuidas este círculo. Pídeselo antes a otra persona, o ciérralo.',
    'wrong-kind': 'Un círculo conserva el tipo con que se hizo.',
    'not-in-a-batch': 'Esto tiene que decirse solo.',
    'no-such-agreement': 'Lo que se acordó aquí ha cambiado. Míralo otra vez.',
    'agreement-first': 'Aquí hay un acuerdo. Dile primero que sí; está en «Gente y ajustes».',
    'not-handed-on': 'Este círculo todavía viene de camino. Prueba otra vez en un momento.',
    'no-words': 'Escribe antes unas palabras.',
    'no-such-share': 'Esto que se compartió ya no está.',
    'no-such-move': 'Esta respuesta ya no está.',
    'no-such-page': 'Esta página ya no está.',
    'no-such-person': 'Esta persona ya no está en tu lista.',
    'import-undone': 'Se deshizo la entrada de estas personas.',
    'no-such-answer': 'Esta respuesta ya no está.',
    'answers-open': 'Las respuestas están abiertas. Ya nadie cambia la suya.',
    'no-such-guess': 'Lo que se imaginó ya no está aquí.',
    'no-such-seen': 'Estas palabras ya no están aquí.',
    'no-such-commitment': 'Este compromiso ya no está aquí.',
    'commitment-over': 'Ha llegado a su final, o una de las dos personas lo paró.',
    'not-agreed': 'No sería como se acordó: otra hora, u otras palabras.',
    'no-such-owning': 'Esto ya no está aquí.',
    'owning-waits': 'Ya le has escrito. Podrás escribir otra vez cuando haya contestado.',
    'no-such-repair': 'Esto ya no está aquí.',
    'repair-over': 'Se terminó, o hay otras palabras en su lugar.',
    'repair-waits': 'Ya le has ofrecido algo. Lo siguiente puede venir después.',
    'theirs-to-open': 'Esto le toca empezarlo a la otra persona.',
    'young-companion': 'Quien tiene un lugar de joven solo acompaña a jóvenes.',
    'stretch-runs': 'Ya hay una etapa en marcha. La siguiente puede empezar después.',
    'question-waits': 'Aquí ya espera una pregunta. La siguiente puede hacerse después.',
    'no-such-day': 'Este día ya no se guarda aquí.',
    'no-such-line': 'Esta línea ya no está en tu plan.',
    'plan-full': 'Tu plan está lleno. Tacha algo antes.',
    'no-such-note': 'Esta nota ya no está aquí.',
    'here-note-open':
      'Una nota a esta persona aún se puede abrir. De una en una: espera una respuesta, o retírala.',
    'here-notes-full':
      'Ahora no cabe otra nota aquí: hay tantas abiertas como puede haber, o varias personas no quisieron más.',
    'here-notes-today':
      'Por ahora ya son bastantes notas. Dentro de unas horas puedes escribir otra.',
    'here-notes-off': 'Este Herewith no tiene estas notas.',
    'notes-not-wanted': 'Prefiere no recibir notas ahora.',
    'taken-back': 'Esto se retiró.',
    'not-yours': 'Esto solo puede hacerlo quien lo escribió.',
    'not-for-some': 'Esto se dice a todo el círculo o no se dice.',
    'chosen-left':
      'Alguien a quien elegiste ya no está en este círculo. No se envió nada. Elige otra vez para quién es.',
    'not-the-same-people': 'Una respuesta a esto va a las mismas personas.',
    'your-own-share': 'Esto lo compartiste tú. Responde otra persona.',
    'not-for-this-need': 'Esto no encaja con lo que se pidió.',
    'not-invited-to-advise':
      'Aquí no se pidió consejo. Puedes preguntar: «¿Puedo decir lo que pienso?»',
    'reflect-first': 'Di primero lo que has oído, a las mismas personas.',
    'asked-already': 'Ya lo has preguntado. Te responderá cuando le venga bien.',
    'no-time-said': 'Di cuándo, con tus palabras o con un día.',
    'not-accepted': 'Todavía no ha dicho que sí.',
    'wrong-value': 'Eso no encaja aquí.',
  },
}
