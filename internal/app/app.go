// Package app is the composition root: it reads the command line, wires the
// rooms together and turns errors into what a person or a script can use. One
// command a file. It holds no rule of the exam.
package app

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// Exit codes, the same for every command.
const (
	exitOK       = 0
	exitBlocking = 1 // the dossier was judged and does not conform
	exitUnusable = 2 // the input or the command could not be used
)

// commands is the command line, in the order of its help.
type commands struct {
	New    newCommand    `cmd:"" help:"Créer un dossier commenté, prêt à remplir."`
	Check  checkCommand  `cmd:"" help:"Dire ce qui manque au dossier, où, et pourquoi."`
	Build  buildCommand  `cmd:"" help:"Produire tout ce que l’examen demande : tableau, site, attestations, kit."`
	Show   showCommand   `cmd:"" help:"Montrer le dossier tel qu’il est lu, et son empreinte."`
	Import importCommand `cmd:"" help:"Reprendre un travail déjà commencé ailleurs."`
	About  aboutCommand  `cmd:"" name:"version" help:"Dire la version de Jalon et les référentiels connus."`

	Frameworks string `name:"frameworks" placeholder:"DIR" help:"Dossier de référentiels qui complètent ou remplacent ceux de Jalon." env:"JALON_FRAMEWORKS"`
}

// streams is where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// exit ends a command with a code and nothing more to say.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// Main runs one command and gives the process's exit code.
func Main(args []string, in io.Reader, out, errOut io.Writer) (code int) {
	defer func() {
		p := recover()
		if asked, ok := p.(exit); ok {
			code = int(asked)
		} else if p != nil {
			fmt.Fprintf(errOut, "jalon : erreur inattendue (%v). Rien n’a été remplacé ; signalez-la, votre dossier est intact.\n", p)
			code = exitUnusable
		}
	}()
	err := run(args, streams{in, out, errOut})
	return conclude(err, errOut)
}

func run(args []string, s streams) error {
	var c commands
	parser, err := newParser(&c, s)
	if err != nil {
		return fmt.Errorf("build command line: %w", err)
	}
	if len(args) == 0 || args[0] == "help" {
		args = append(args[min(1, len(args)):], "--help")
	}
	command, err := parser.Parse(args)
	if err != nil {
		return inFrench(err)
	}
	library, err := openLibrary(c.Frameworks)
	if err != nil {
		return err
	}
	return command.Run(s, library)
}

// conclude turns an error into words and an exit code.
func conclude(err error, out io.Writer) int {
	var code exit
	var problems yamldoc.Problems
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(out, "jalon : interrompu. Rien n’a été remplacé.")
	case errors.As(err, &problems):
		fmt.Fprintln(out, problems)
		fmt.Fprintln(out, "jalon : "+unusable(len(problems)))
	case fault.IsInvalid(err):
		fmt.Fprintln(out, "jalon : "+sentence(err))
	default:
		fmt.Fprintf(out, "jalon : une erreur technique a tout arrêté ; rien n’a été remplacé. Détail : %v\n", err)
	}
	return exitUnusable
}

func sentence(err error) string {
	var invalid *fault.Invalid
	errors.As(err, &invalid)
	return invalid.Message
}
