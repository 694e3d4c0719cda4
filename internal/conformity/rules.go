package conformity

// Rules is every rule, in the order findings are shown.
var Rules = []*Rule{
	everyCompetency,
}
