return await Strikelight.Load.LoadCommand.RunAsync(args);
