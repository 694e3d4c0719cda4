<?php

declare(strict_types=1);

namespace BaseNautique;

/**
 * Calcule le montant d'une location, en centimes.
 * Règles de la saison 2026 : toute demi-heure entamée est due, le montant est
 * plafonné à cinq heures, seule la meilleure remise s'applique.
 */
final class TarifLocation
{
    /** Tarif d'une heure, en centimes. */
    private const HORAIRE = ['kayak' => 1200, 'paddle' => 1000, 'voilier' => 3500];

    private const PLAFOND_DEMI_HEURES = 10;
    private const REMISE_ADHERENT = 0.20;
    private const REMISE_MINEUR = 0.25;
    private const AGE_MINIMAL = 8;

    public function montant(string $support, int $minutes, bool $adherent, int $age): int
    {
        if (!isset(self::HORAIRE[$support])) {
            throw new SupportInconnu($support);
        }
        if ($minutes <= 0) {
            throw new DureeInvalide($minutes);
        }
        if ($age < self::AGE_MINIMAL) {
            throw new AgeInsuffisant($age);
        }

        $demiHeures = min(self::PLAFOND_DEMI_HEURES, (int) ceil($minutes / 30));
        $brut = $demiHeures * self::HORAIRE[$support] / 2;

        return (int) round($brut * (1 - $this->remise($adherent, $age)));
    }

    private function remise(bool $adherent, int $age): float
    {
        return max(
            $adherent ? self::REMISE_ADHERENT : 0.0,
            $age < 18 ? self::REMISE_MINEUR : 0.0,
        );
    }
}
