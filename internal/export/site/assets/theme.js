/* Le thème choisi est remis avant que rien ne soit peint. */
(function () {
  'use strict';
  var root = document.documentElement;
  var kept = null;
  try { kept = localStorage.getItem('jalon-theme'); } catch (e) { /* file:// peut le refuser */ }
  if (kept === 'clair' || kept === 'sombre') { root.setAttribute('data-theme', kept); }
  root.className = 'js';

  function dark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'sombre' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('.theme');
    if (!button) { return; }
    button.setAttribute('aria-pressed', String(dark()));
    button.addEventListener('click', function () {
      var next = dark() ? 'clair' : 'sombre';
      root.setAttribute('data-theme', next);
      button.setAttribute('aria-pressed', String(next === 'sombre'));
      try { localStorage.setItem('jalon-theme', next); } catch (e) { /* le choix vaut pour cette page */ }
    });
  });
})();
