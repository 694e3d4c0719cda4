module github.com/jalon-app/jalon

go 1.26.8
