/* La recherche : tous les mots, sans accents, les titres d'abord. */
(function () {
  'use strict';
  var index = window.JALON_INDEX || [];
  var field = document.getElementById('q');
  var list = document.getElementById('trouve');
  var count = document.getElementById('compte');
  var limit = 30;

  function fold(text) {
    return text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[’ʼ]/g, "'")
      .normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  /* Un pluriel trouve aussi le singulier. */
  function wordsOf(query) {
    return fold(query).split(/\s+/).filter(Boolean).map(function (word) {
      return word.length > 3 ? word.replace(/[sx]$/, '') : word;
    });
  }

  function prepared(entry) {
    if (!entry.f) { entry.f = fold(entry.t + ' ' + entry.p) + '\n' + fold(entry.x || ''); }
    return entry.f;
  }

  function rank(entry, words) {
    var text = prepared(entry), head = text.indexOf('\n'), score = 0;
    for (var i = 0; i < words.length; i++) {
      var at = text.indexOf(words[i]);
      if (at < 0) { return 0; }
      score += at < head ? 10 : 1;
    }
    return score;
  }

  /* L'extrait autour du premier mot trouvé ; la longueur d'un texte sans accents peut différer un peu. */
  function excerpt(entry, words) {
    var text = entry.x || '', at = fold(text).indexOf(words[0]);
    var from = Math.max(0, at - 60);
    if (from > 0) { from = text.indexOf(' ', from) + 1; }
    return (from > 0 ? '… ' : '') + text.slice(from, from + 180) + (text.length > from + 180 ? ' …' : '');
  }

  function mark(into, text, word) {
    var at = fold(text).indexOf(word), found = document.createElement('mark');
    if (at < 0 || fold(text).length !== text.length) { into.textContent = text; return; }
    found.textContent = text.slice(at, at + word.length);
    into.append(text.slice(0, at), found, text.slice(at + word.length));
  }

  function show(entry, words) {
    var item = document.createElement('li'), link = document.createElement('a');
    var place = document.createElement('span'), text = document.createElement('p');
    link.href = entry.a; link.textContent = entry.t;
    place.className = 'notice'; place.textContent = entry.p;
    mark(text, excerpt(entry, words), words[0]);
    item.append(link, ' ', place, text);
    list.append(item);
  }

  function search() {
    var words = wordsOf(field.value);
    list.textContent = '';
    count.textContent = '';
    if (!words.length) { return; }
    var found = [];
    for (var i = 0; i < index.length; i++) {
      var score = rank(index[i], words);
      if (score) { found.push([score, i]); }
    }
    found.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
    found.slice(0, limit).forEach(function (f) { show(index[f[1]], words); });
    count.textContent = !found.length ? 'Rien ne correspond. Essayez un mot plus court, ou un synonyme.'
      : found.length === 1 ? '1 passage' : found.length + ' passages' + (found.length > limit ? ', les ' + limit + ' premiers' : '');
  }

  field.value = new URLSearchParams(location.search).get('q') || '';
  field.addEventListener('input', search);
  field.form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
  search();
})();
