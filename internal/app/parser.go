package app

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
)

func newParser(c *commands, s streams) (*kong.Kong, error) {
	return kong.New(c,
		kong.Name("jalon"),
		kong.Description("Le dossier numérique du BTS SIO, du premier jour de formation à la commission."),
		kong.Writers(s.out, s.err),
		kong.Help(printHelp),
		kong.Exit(func(code int) { panic(exit(code)) }),
	)
}

// printHelp writes the help in French: the library's own is in English.
func printHelp(_ kong.HelpOptions, ctx *kong.Context) error {
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	w := ctx.Stdout
	fmt.Fprintf(w, "Utilisation : %s\n\n%s\n", summary(node), node.Help)
	if node.Detail != "" {
		fmt.Fprintf(w, "\n%s\n", node.Detail)
	}
	printList(w, "Arguments", positionals(node))
	printList(w, "Commandes", children(node))
	printList(w, "Options", flags(node))
	return nil
}

func summary(n *kong.Node) string {
	text := n.FullPath()
	if len(n.Children) > 0 {
		text += " COMMANDE"
	}
	for _, p := range n.Positional {
		text += " " + strings.ToUpper(p.Name)
		if p.IsCumulative() {
			text += "…"
		}
	}
	return text + " [options]"
}

type line struct{ name, help string }

func positionals(n *kong.Node) (list []line) {
	for _, p := range n.Positional {
		list = append(list, line{strings.ToUpper(p.Name), p.Help})
	}
	return list
}

func children(n *kong.Node) (list []line) {
	for _, child := range n.Children {
		if child.Type == kong.CommandNode {
			list = append(list, line{child.Name, child.Help})
		}
	}
	return list
}

func flags(n *kong.Node) (list []line) {
	for _, group := range n.AllFlags(true) {
		for _, f := range group {
			name := "--" + f.Name
			if f.Short != 0 {
				name = fmt.Sprintf("-%c, %s", f.Short, name)
			}
			if !f.IsBool() {
				name += " " + f.FormatPlaceHolder()
			}
			help := f.Help
			if f.Name == "help" {
				help = "Afficher cette aide."
			}
			list = append(list, line{name, help})
		}
	}
	return list
}

func printList(w interface{ Write([]byte) (int, error) }, title string, list []line) {
	if len(list) == 0 {
		return
	}
	width := 0
	for _, l := range list {
		width = max(width, len([]rune(l.name)))
	}
	fmt.Fprintf(w, "\n%s :\n", title)
	for _, l := range list {
		fmt.Fprintf(w, "  %-*s  %s\n", width, l.name, l.help)
	}
}

var (
	quoted     = regexp.MustCompile(`"([^"]*)"`)
	unexpected = regexp.MustCompile(`(?:unexpected argument|unknown flag) ([^,]+)`)
	translated = []struct {
		sign   string
		french func(subject string, kept []string) string
	}{
		{"unexpected argument", func(s string, kept []string) string {
			return fmt.Sprintf("« %s » n’est pas attendu ici.%s", s, fr.DidYouMean(s, kept))
		}},
		{"unknown flag", func(s string, kept []string) string {
			return fmt.Sprintf("L’option « %s » n’existe pas.%s", s, fr.DidYouMean(s, kept))
		}},
		{"expected string value", func(s string, _ []string) string { return "Une option attend une valeur." }},
		{"missing flags", func(s string, _ []string) string { return "Il manque une option obligatoire : " + s + "." }},
		{"expected one of", func(_ string, kept []string) string {
			return "Il manque une commande, parmi : " + strings.Join(kept, ", ") + "."
		}},
		{"valid 64 bit int", func(s string, _ []string) string { return fmt.Sprintf("« %s » n’est pas un nombre entier.", s) }},
		{"can't be used together", func(_ string, _ []string) string {
			return "Ces options ne vont pas ensemble : choisissez-en une seule."
		}},
		{"must be one of", func(s string, _ []string) string { return "La valeur donnée n’est pas acceptée : " + s + "." }},
		{"expected \"<", func(s string, _ []string) string {
			return fmt.Sprintf("Il manque un argument : %s.", strings.ToUpper(strings.NewReplacer("<", "", ">", "", "...", "", " ", ", ").Replace(strings.TrimSuffix(s, " ..."))))
		}},
	}
)

// inFrench says what was wrong with the command line.
func inFrench(err error) error {
	var parse *kong.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	subject := afterColon(err.Error())
	for _, form := range []*regexp.Regexp{quoted, unexpected} {
		if m := form.FindStringSubmatch(err.Error()); m != nil {
			subject = m[1]
		}
	}
	for _, t := range translated {
		if strings.Contains(err.Error(), t.sign) {
			return fault.Invalidf("%s (« jalon --help » montre tout.)", t.french(subject, names(parse.Context)))
		}
	}
	return fault.Invalidf("Cette commande ne se comprend pas (%s). « jalon --help » montre tout.", err)
}

// names lists what could have been meant: the commands and options at hand.
func names(ctx *kong.Context) []string {
	node := ctx.Selected()
	if node == nil {
		node = ctx.Model.Node
	}
	var list []string
	for _, n := range node.Children {
		list = append(list, n.Name)
	}
	for _, f := range node.Flags {
		list = append(list, "--"+f.Name)
	}
	return list
}

func afterColon(text string) string {
	if _, after, ok := strings.Cut(text, ": "); ok {
		return after
	}
	return text
}
