-- Bons de livraison du jour, un par client, avec le tarif négocié.
-- Intranet de la coopérative, base « criee ».
SELECT b.numero,
       c.raison_sociale,
       c.categorie,
       e.libelle                              AS espece,
       l.numero_lot,
       l.poids_net_kg,
       COALESCE(t.prix_kg, e.prix_public_kg)  AS prix_kg,
       ROUND(l.poids_net_kg * COALESCE(t.prix_kg, e.prix_public_kg), 2) AS montant
  FROM bon b
  JOIN client c      ON c.id = b.client_id
  JOIN ligne_bon l   ON l.bon_id = b.id
  JOIN espece e      ON e.id = l.espece_id
  LEFT JOIN tarif_negocie t
         ON t.client_id = c.id
        AND t.espece_id = e.id
        AND b.jour BETWEEN t.debut AND t.fin
 WHERE b.jour = CURRENT_DATE
 ORDER BY c.categorie, c.raison_sociale, e.libelle;

-- Remises accordées en 2026, à ne pas diffuser.
INSERT INTO tarif_negocie (client_id, espece_id, prix_kg, debut, fin) VALUES
  (104, 12, 11.40, '2026-01-01', '2026-12-31'),
  (104, 31,  7.85, '2026-01-01', '2026-12-31'),
  (117, 12, 10.95, '2026-01-01', '2026-12-31'),
  (122, 18, 16.20, '2026-04-01', '2026-09-30');
