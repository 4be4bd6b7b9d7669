;(function () {
  var spanish = /^es/i.test(navigator.language || '')
  if (spanish) {
    document.documentElement.lang = 'es'
    document.title = 'Medidas de cocina'
    var marked = document.querySelectorAll('[data-es]')
    for (var i = 0; i < marked.length; i++)
      marked[i].textContent = marked[i].getAttribute('data-es')
  }
  var amount = document.getElementById('amount')
  var measure = document.getElementById('measure')
  var answer = document.getElementById('answer')
  var millilitres = { cup: 236.588, tbsp: 14.7868, tsp: 4.92892, floz: 29.5735 }
  var grams = { oz: 28.3495, lb: 453.592 }

  function show() {
    var number = Number(String(amount.value).replace(',', '.'))
    var unit = measure.value
    if (!isFinite(number)) answer.textContent = '–'
    else if (unit === 'f') answer.textContent = Math.round(((number - 32) * 5) / 9) + ' °C'
    else if (millilitres[unit]) answer.textContent = Math.round(number * millilitres[unit]) + ' ml'
    else answer.textContent = Math.round(number * grams[unit]) + ' g'
  }
  amount.oninput = show
  measure.onchange = show
  show()
})()
